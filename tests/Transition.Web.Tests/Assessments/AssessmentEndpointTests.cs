using System.Net;
using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Assessments;

/// <summary>An assessment over HTTP: allowed, forbidden, not found, wrong state, stale.</summary>
public sealed class AssessmentEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Green = """{"mark":"green","narrative":"Known."}""";

    private readonly TestSite site;
    private Play play = null!;
    private string address = null!;

    public AssessmentEndpointTests()
        : this(new())
    {
    }

    /// <param name="site">Where the network is worse.</param>
    internal AssessmentEndpointTests(TestSite site) => this.site = site;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        play = new(site);
        address = $"/api/assessments/{await play.ToAssessmentAsync("105", "assessed")}";
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R21_Item_OnTheVersionThatWasSeen_IsTakenAndOtherwiseRefused()
    {
        var taken = await (await play.PutAsync("QHM-contributor", $"{address}/items/geography-flows", Green, "\"0\"")).ReadAsync();

        Assert.Equal(1, taken.GetProperty("sections")[0].GetProperty("items")[0].GetProperty("version").GetInt32());
        var other = Green.Replace("Known", "Unknown", StringComparison.Ordinal);
        await (await play.PutAsync("QHM-executive", $"{address}/items/geography-flows", other, "\"0\""))
            .ProblemAsync(HttpStatusCode.PreconditionFailed, "items.geography-flows");
        await (await play.PutAsync("QHM-contributor", $"{address}/items/geography-flows", Green, null))
            .ProblemAsync(HttpStatusCode.PreconditionRequired);
        await (await play.PutAsync("QMJ-contributor", $"{address}/items/geography-partners", Green, "\"0\"")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await play.PutAsync("QHM-contributor", $"{address}/items/no-such", Green, "\"0\"")).ProblemAsync(HttpStatusCode.NotFound);
        await (await play.PutAsync("QHM-contributor", "/api/assessments/no-such/items/x", Green, "\"0\"")).ProblemAsync(HttpStatusCode.NotFound);
        await (await play.PutAsync("QHM-contributor", $"{address}/items/geography-partners", """{"mark":"blue"}""", "\"0\""))
            .ProblemAsync(HttpStatusCode.BadRequest, "items.geography-partners.mark");
    }

    [Fact]
    public async Task R21_Assessment_FromDraftToModerated_IsReadAsItStands()
    {
        await Post("QHM-contributor", "submit", "{}", HttpStatusCode.Conflict);
        await FillAsync();
        await Post("Y63-executive", "review", """{"statement":"Fine."}""", HttpStatusCode.Conflict);
        await Post("QHM-contributor", "submit", "{}");
        await Post("QHM-executive", "review", """{"statement":"Fine."}""", HttpStatusCode.Forbidden);
        await Post("Y63-executive", "review", "{}", HttpStatusCode.BadRequest);
        await Post("Y63-executive", "review", """{"statement":"Fine."}""");
        var sections = await SectionsAsync();
        var scores = JsonSerializer.Serialize(new { scores = sections.Select(id => new { section = id, mark = "amber", comment = "Compared." }) });
        await Post("Y63-executive", "moderation", scores, HttpStatusCode.Forbidden);
        await Post("nmp-1", "moderation", """{"scores":[]}""", HttpStatusCode.BadRequest);
        await Post("nmp-1", "moderation", scores);
        var wave = address["/api/assessments/".Length..].Split('.')[0];
        var compared = await (await play.As("nmp-1").GetAsync($"/api/assessments/side-by-side?wave={wave}")).ReadAsync();
        await Post("nmp-1", "return", """{"to":"draft"}""", HttpStatusCode.BadRequest);
        await Post("nmp-1", "return", """{"to":"draft","reason":"The finances."}""");

        var row = Assert.Single(compared.GetProperty("rows").EnumerateArray());
        var first = row.GetProperty("assessment").GetProperty("sections")[0];
        Assert.Equal(("green", "amber"), (first.GetProperty("rating").GetString(), first.GetProperty("score").GetProperty("mark").GetString()));
        var now = (await (await play.As("QHM-executive").GetAsync(address)).ReadAsync()).GetProperty("assessment");
        Assert.Equal("draft", now.GetProperty("status").GetString());
        await (await play.As("nmp-1").GetAsync("/api/assessments/side-by-side")).ProblemAsync(HttpStatusCode.BadRequest, "wave");
    }

    [Fact]
    public async Task R40_Confirm_OfABegunAssessment_NamesWhatIsOpen()
    {
        await (await play.PutAsync("QHM-contributor", $"{address}/items/geography-flows", Green, "\"0\"")).ReadAsync();

        var problem = await (await play.ConfirmAsync("QHM-executive", "G3")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Contains("The budget", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R21_Framework_IsReadByAllWhoReadPapersAndCorrectedByTheAdministrator()
    {
        var answer = await play.As("QHM-executive").GetAsync("/api/frameworks/assessment");
        var sections = (await answer.ReadAsync()).GetProperty("sections").EnumerateArray().ToList();
        Assert.Equal(6, sections.Count);
        Assert.All(sections, section => Assert.Equal("recalled", section.GetProperty("basis").GetString()));

        const string change = """{"name":"Assessment of 2026","reason":"Confirmed."}""";
        await (await play.PutAsync("pm-1", "/api/frameworks/assessment", change, "\"1\"")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await play.PutAsync("administrator-1", "/api/frameworks/none", change, "\"0\"")).ProblemAsync(HttpStatusCode.NotFound);
        await (await play.PutAsync("administrator-1", "/api/frameworks/assessment", """{"sections":[{"id":"x"}],"reason":"r"}""", "\"1\""))
            .ProblemAsync(HttpStatusCode.BadRequest, "sections[0].name");
        await (await play.PutAsync("administrator-1", "/api/frameworks/assessment", change, "\"7\"")).ProblemAsync(HttpStatusCode.PreconditionFailed);
        var revised = await play.PutAsync("administrator-1", "/api/frameworks/assessment", change, answer.Headers.ETag!.Tag);
        Assert.Equal(2, (await revised.ReadAsync()).GetProperty("revision").GetInt32());
        Assert.Equal(2, (await (await play.As("pm-1").GetAsync("/api/frameworks")).ReadAsync()).GetProperty("items").GetArrayLength());
    }

    private async Task FillAsync()
    {
        var view = (await (await play.As("QHM-contributor").GetAsync(address)).ReadAsync()).GetProperty("assessment");
        var items = view.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("items").EnumerateArray())
            .Select(item => new { item = item.GetProperty("id").GetString(), mark = "green", narrative = "Known.", version = 0 });
        await (await play.PutAsync("QHM-contributor", $"{address}/items", JsonSerializer.Serialize(new { items }), null)).ReadAsync();
    }

    private async Task<IEnumerable<string>> SectionsAsync() =>
        (await (await play.As("nmp-1").GetAsync(address)).ReadAsync()).GetProperty("assessment").GetProperty("sections").EnumerateArray()
            .Select(section => section.GetProperty("id").GetString()!);

    private async Task Post(string persona, string verb, string body, HttpStatusCode? problem = null)
    {
        var answer = await play.As(persona).PostAsync($"{address}/{verb}", Answers.Json(body));
        _ = problem is { } status ? await answer.ProblemAsync(status) : await answer.ReadAsync();
    }
}
