using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Evidence;

/// <summary>The pages on which documents are found, read, held and disposed of.</summary>
public sealed class EvidencePageTests : IAsyncLifetime, IDisposable
{
    private readonly TestSite site = new();
    private string address = null!;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("board-paper"), "kind" },
            { new StringContent("""{"footprint":"NW"}"""), "scope" },
            { new StringContent("Paper of the board"), "title" },
            { new ByteArrayContent("The text of the paper."u8.ToArray()), "file", "paper.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = form };
        request.Headers.Add("Idempotency-Key", "page");
        address = $"/evidence/{(await (await site.As("pm-1").SendAsync(request)).ReadAsync()).GetProperty("id").GetString()}";
        await site.IdleAsync();
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R29_Documents_AreFoundByWhatTheySpeakFor()
    {
        PageAssert.Has(await As("QYG-board").PageAsync("/evidence"), "What they speak for");
        PageAssert.Has(
            await As("QYG-board").PageAsync("/evidence?scope=footprint&value=NW"), "Paper of the board", address, "Not scanned", "Board paper");
        PageAssert.Has(await As("QYG-board").PageAsync("/evidence?scope=footprint&value=XX"), "There are none.");
        PageAssert.Problem(await As("QYG-board").PageAsync("/evidence?value=NW", HttpStatusCode.BadRequest), "scope");
    }

    [Fact]
    public async Task R29_Document_ShowsVersionsHashRetentionAndHistory()
    {
        var page = await As("auditor-1").PageAsync(address);

        PageAssert.Has(page, "SHA-256", "Not scanned", "Board and committee papers and minutes: 20 years", "Unconfirmed", "paper.txt", "What has happened");
        PageAssert.HasNot(page, "Place a legal hold", "Add a version");
    }

    [Fact]
    public async Task R29_LegalHold_IsPlacedAndLiftedWithAReason()
    {
        PageAssert.Problem(await As("pm-1").PostAsync($"{address}/hold", HttpStatusCode.BadRequest), "reason");
        await As("pm-1").PostAsync($"{address}/hold", ("reason", "A claim was made"));
        PageAssert.Has(await As("pm-1").PageAsync(address), "On legal hold since", "A claim was made", "Lift the legal hold", "cannot be disposed of");
        PageAssert.Has(await As("pm-2").PostAsync($"{address}/hold", HttpStatusCode.Conflict, ("reason", "Another")), "on hold already");
        await As("administrator-1").PostAsync($"{address}/lift", ("reason", "The claim was settled"));
        PageAssert.Has(await As("pm-1").PageAsync(address), "The legal hold was lifted: The claim was settled", "It has to be kept until");
    }

    [Fact]
    public async Task R29_Disposal_BeforeItsTime_IsRefused()
    {
        PageAssert.Has(
            await As("pm-1").PostAsync($"{address}/propose-disposal", HttpStatusCode.Conflict, ("disposal", "Old")), "There is a problem", "20 years");
        PageAssert.Has(await As("pm-1").PostAsync($"{address}/dispose", HttpStatusCode.Conflict), "20 years");
    }

    [Fact]
    public async Task R29_Version_IsOfferedToThoseWhomTheDocumentConcerns_AndRefusedToOthers()
    {
        var transition = (await new Play(site).LaunchAsync(["NW"], "joint-only", ["105"], """{"joint":"2027-04-01"}"""))[0];
        foreach (var persona in (string[])["QYG-contributor", "Y62-executive", "pm-2"])
        {
            PageAssert.Has(await As(persona).PageAsync(address), "Add a version");
            PageAssert.Has(await As(persona).PageAsync($"/transitions/{transition}"), "Add a document");
            await As(persona).PageAsync($"/transitions/{transition}/evidence");
        }

        PageAssert.HasNot(await As("QHM-contributor").PageAsync(address), "Add a version");
        PageAssert.HasNot(await As("QHM-contributor").PageAsync($"/transitions/{transition}"), "Add a document");
        PageAssert.Has(
            await As("QHM-contributor").PageAsync($"/transitions/{transition}/evidence", HttpStatusCode.Forbidden), "You act for no body that");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("board-paper"), "kind" }, { new StringContent("""{"service":"105"}"""), "scope" },
            { new StringContent(address.Split('/')[2]), "document" }, { new ByteArrayContent("Another text."u8.ToArray()), "file", "paper.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = form, Headers = { { "Idempotency-Key", "other" } } };
        var problem = await (await site.As("QHM-contributor").SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Equal("not-your-document", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task R96_Commands_ForTheWrongPeople_AreRefusedOrNotThere()
    {
        await As("R0A-leader").PageAsync(address, HttpStatusCode.Forbidden);
        await As("pm-1").PageAsync("/evidence/none", HttpStatusCode.NotFound);
        foreach (var verb in (string[])["hold", "lift", "propose-disposal", "keep", "dispose"])
        {
            await As("QHM-executive").PostAsync($"{address}/{verb}", HttpStatusCode.Forbidden, ("reason", "x"), ("disposal", "x"));
            await As("pm-1").PostAsync($"/evidence/none/{verb}", HttpStatusCode.NotFound, ("reason", "x"), ("disposal", "x"));
        }
    }

    [Fact]
    public async Task R29_Pins_SayVersionAndHash()
    {
        var id = address["/evidence/".Length..];

        var pins = await (await site.As("auditor-1").GetAsync($"/api/evidence/pins?reference={id}@1")).ReadAsync();

        var pin = pins.GetProperty("items")[0];
        Assert.Equal((1, 64), (pin.GetProperty("newest").GetInt32(), pin.GetProperty("sha256").GetString()!.Length));
        Assert.False(pin.GetProperty("isOutdated").GetBoolean());
        await (await site.As("auditor-1").GetAsync("/api/evidence/pins?reference=nonsense")).ProblemAsync(HttpStatusCode.NotFound);
        await (await site.As("auditor-1").GetAsync($"/api/evidence/pins?reference={id}@7")).ProblemAsync(HttpStatusCode.NotFound);
    }

    private Browser As(string persona) => new(site.As(persona));
}
