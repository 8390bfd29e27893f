using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Records;

/// <summary>One set of pages for every kind of record.</summary>
public sealed class RecordPageTests : IAsyncLifetime, IDisposable
{
    private const string New = "/records/kinds/enquiry/new";

    private static readonly (string, string)[] Enquiry =
    [
        ("key", "one"), ("values.from", "trust"), ("values.question", "Who signs our contract next year?"),
        ("values.contact", "Contracts office"), ("owner", "QHM"), ("due.day", "1"), ("due.month", "6"), ("due.year", "2026"),
        ("links.service", "105 2"), ("links.footprint", "NENC"),
    ];

    private readonly TestSite site = new();

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R33_Enquiry_OfATrust_IsPutOnRecordAndFoundByTheBodyThatAnswers()
    {
        var leader = new Browser(site.As("R0A-leader"));
        PageAssert.Has(await leader.PageAsync(New), "Who asks", "The question in short", "What it is about", "The body that has to see to it.");

        var address = await leader.PostAsync(New, Enquiry);
        await site.IdleAsync();

        var page = await leader.PageAsync(address);
        PageAssert.Has(page, "Who signs our contract next year?", "It is on record.", "1 June 2026", "Contracts office", "A trust");
        PageAssert.Has(page, "What has happened", "Enquiry entered for NHS North East and North Cumbria", "By Manchester University");
        PageAssert.HasNot(page, "/move/answer");
        var tasks = await new Browser(site.As("QHM-contributor")).PageAsync("/tasks");
        PageAssert.Has(tasks, "Answer the enquiry: Who signs our contract next year?", address.Split('?')[0]);
        PageAssert.Has(await new Browser(site.As("QHM-contributor")).PageAsync(address), "/edit\">Edit", "/move/answer\">Answer");
        PageAssert.Has(await new Browser(site.As("QHM-contributor")).PageAsync($"{address.Split('?')[0]}/edit"), "value=\"105 2\"", "value=\"6\"");
        PageAssert.Has(await new Browser(site.As("auditor-1")).PageAsync("/records/kinds/enquiry?state=open"), "Who signs our contract next year?");
        PageAssert.Has(await leader.PageAsync("/records"), "Enquiries", "Views", "Actions");
        PageAssert.Has(
            await leader.PageAsync("/changes"), $"href=\"{address.Split('?')[0]}\">Enquiry: Who signs our contract next year?", "Enquiry entered for");
    }

    [Fact]
    public async Task Form_WithMistakes_ShowsAllOfThemAndLosesNothing()
    {
        var page = await new Browser(site.As("QHM-contributor")).PostAsync(
            New, HttpStatusCode.BadRequest, [.. Enquiry.Where(field => field.Item1 is not ("values.contact" or "values.from"))]);

        PageAssert.Problem(page, "values-contact", "Who signs our contract next year?", "105 2");
        PageAssert.Problem(page, "values-from");
    }

    [Fact]
    public async Task Form_WithALinkThatThereIsNot_LeadsToItsField()
    {
        var page = await new Browser(site.As("QHM-contributor")).PostAsync(
            New, HttpStatusCode.BadRequest, [.. Enquiry.Where(field => field.Item1 != "links.service"), ("links.service", "105 9999")]);

        PageAssert.Problem(page, "links-service", "There is no service '9999'.", "105 9999");
    }

    [Fact]
    public async Task Page_OfWhatIsNotOpenToThePerson_SaysSo()
    {
        var address = (await new Browser(site.As("QHM-contributor")).PostAsync(New, Enquiry)).Split('?')[0];
        var leader = new Browser(site.As("R0A-leader"));

        PageAssert.Has(await leader.PageAsync(address, HttpStatusCode.Forbidden), "not open to you");
        PageAssert.Has(await leader.PageAsync($"{address}/move/answer", HttpStatusCode.Forbidden), "not open to you");
        PageAssert.Has(await new Browser(site.As("QOP-contributor")).PageAsync($"{address}/edit", HttpStatusCode.Forbidden), "You cannot edit this");
        PageAssert.Has(await new Browser(site.As("QHM-contributor")).PageAsync($"{address}/move/reopen", HttpStatusCode.Conflict), "not possible now");
        PageAssert.Has(await new Browser(site.As("QOP-contributor")).PageAsync($"{address}/move/reopen", HttpStatusCode.Forbidden), "You cannot do this");
        await (await site.As("QOP-contributor").PostAsync($"/api{address}/move", Answers.Json("""{"move":"reopen","note":"Why not"}""")))
            .ProblemAsync(HttpStatusCode.Forbidden);
        await new Browser(site.As("pm-1")).PageAsync("/records/enquiry-none", HttpStatusCode.NotFound);
        await new Browser(site.As("pm-1")).PageAsync("/records/kinds/dragon", HttpStatusCode.NotFound);
        await new Browser(site.As("pm-1")).PageAsync($"{address}/move/fly", HttpStatusCode.NotFound);
    }
}
