using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Assessments;

/// <summary>The pages on which an assessment is filled in, submitted, reviewed, scored and sent back.</summary>
public sealed class AssessmentPageTests : IAsyncLifetime, IDisposable
{
    private readonly TestSite site = new();
    private string address = null!;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        address = $"/assessments/{await new Play(site).ToAssessmentAsync("105", "assessed")}";
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R21_Pages_TakeAnAssessmentFromDraftToModerated()
    {
        var contributor = As("QHM-contributor");
        PageAssert.Has(await contributor.PageAsync(address), "Pre-delegation assessment", "Nobody has begun it", "Unconfirmed", "0 of 2");
        foreach (var (section, items) in Sections)
        {
            Assert.EndsWith("notice=saved", await contributor.PostAsync($"{address}/sections/{section}", Answers(items, "green")), StringComparison.Ordinal);
        }

        PageAssert.Has(await contributor.PageAsync(address), "Everything is answered");
        await contributor.PostAsync($"{address}/submit");
        PageAssert.HasNot(await contributor.PageAsync(address), "Send it back", "Everything is answered");
        PageAssert.Has(await As("Y63-executive").PageAsync(address), "Review it for the region", "Send it back");
        PageAssert.Problem(await As("Y63-executive").PostAsync($"{address}/review", HttpStatusCode.BadRequest), "statement");
        await As("Y63-executive").PostAsync($"{address}/review", ("statement", "Agreed with the ICB."));

        PageAssert.Has(await As("nmp-1").PageAsync($"{address}/moderation"), "Score of Finance", "side by side");
        var differs = Sections.Select(section => ($"scores.{section.Section}", section.Section == "finance" ? "amber" : "green")).ToArray();
        PageAssert.Has(
            await As("nmp-1").PostAsync($"{address}/moderation", HttpStatusCode.BadRequest, differs), "There is a problem", "scores-finance");
        await As("nmp-1").PostAsync($"{address}/moderation", [.. differs, ("comments.finance", "The baseline is young.")]);

        var wave = address["/assessments/".Length..].Split('.')[0];
        PageAssert.Has(await As("nmp-1").PageAsync($"/assessments/side-by-side?wave={wave}"), "The baseline is young.", "Finance");
        await As("nmp-1").PostAsync($"{address}/return", ("to", "draft"), ("reason", "The finances are not clear."));
        PageAssert.Has(await contributor.PageAsync(address), "The finances are not clear.", "Draft");
    }

    [Fact]
    public async Task R21_Page_OfWhatEveryBodyHasConfirmed_OffersNoReturnAndSaysWhy()
    {
        foreach (var (section, items) in Sections)
        {
            await As("QHM-contributor").PostAsync($"{address}/sections/{section}", Answers(items, "green"));
        }

        await As("QHM-contributor").PostAsync($"{address}/submit");
        await As("Y63-executive").PostAsync($"{address}/review", ("statement", "Agreed."));
        await new Play(site).AgreeAsync("QHM-executive", "Y63-executive");

        var page = await As("Y63-executive").PageAsync(address);

        PageAssert.Has(page, "cannot be sent back");
        PageAssert.HasNot(page, "Send it back");
        var refused = await As("Y63-executive").PostAsync($"{address}/return", HttpStatusCode.Conflict, ("to", "draft"), ("reason", "Once more."));
        PageAssert.Has(refused, "cannot be sent back");
        PageAssert.Has(await As("nmp-1").PageAsync(address), "Send it back");
        PageAssert.HasNot(await As("QHM-contributor").PageAsync(address), "cannot be sent back");
    }

    [Fact]
    public async Task R22_Section_WithAnAmberRatingWithoutAnAction_IsShownAgainWithNothingLost()
    {
        (string, string)[] amber = [.. Answers(Sections[3].Items, "amber")];

        var page = await As("QHM-contributor").PostAsync($"{address}/sections/finance", HttpStatusCode.BadRequest, amber);

        PageAssert.Problem(page, "items-finance-baseline-action", "The grounds of it");
        (string, string)[] owned =
        [
            .. amber,
            .. Sections[3].Items.SelectMany(item => new[]
            {
                ($"items.{item}.action", "Agree it"), ($"items.{item}.owner", "QHM"), ($"items.{item}.due.day", "1"),
                ($"items.{item}.due.month", "3"), ($"items.{item}.due.year", "2027"),
            }),
        ];
        await As("QHM-contributor").PostAsync($"{address}/sections/finance", owned);
        PageAssert.Has(await As("pm-1").PageAsync(address), "Agree it", "1 March 2027");
    }

    [Fact]
    public async Task R21_Section_AnsweredMeanwhile_IsShownAgainAndCanBeSentAgain()
    {
        var entered = Answers(["geography-flows"], "green");
        await As("QHM-executive").PostAsync($"{address}/sections/geography", entered);

        const string narrative = "items.geography-flows.narrative";
        (string, string)[] other = [("version", "1"), .. entered.Where(field => field.Item1 != narrative), (narrative, "Other grounds")];
        var page = await As("QHM-contributor").PostAsync($"{address}/sections/geography", HttpStatusCode.PreconditionFailed, other);

        PageAssert.Has(
            page, "There is a problem", "Other grounds",
            "Last answered by NHS North East and North Cumbria Integrated Care Board executive (demonstration)",
            "name=\"items.geography-flows.version\" value=\"1\"");
    }

    [Fact]
    public async Task R96_Pages_ForTheWrongPeople_AreRefusedOrNotThere()
    {
        await As("R0A-leader").PageAsync(address, HttpStatusCode.Forbidden);
        await As("pm-1").PageAsync($"{address}/sections/finance", HttpStatusCode.Forbidden);
        await As("QHM-contributor").PageAsync($"{address}/sections/none", HttpStatusCode.NotFound);
        await As("QHM-contributor").PageAsync("/assessments/none", HttpStatusCode.NotFound);
        await As("QMJ-contributor").PostAsync($"{address}/sections/finance", HttpStatusCode.Forbidden, Answers(Sections[3].Items, "green"));
        await As("QHM-executive").PostAsync($"{address}/moderation", HttpStatusCode.Forbidden, ("scores.finance", "green"));
        PageAssert.Has(await As("QHM-contributor").PostAsync($"{address}/submit", HttpStatusCode.Conflict), "Not done yet");
    }

    private static (string Section, string[] Items)[] Sections { get; } =
    [
        ("geography", ["geography-flows", "geography-partners"]),
        ("transformation", ["transformation-benefits", "transformation-plans"]),
        ("governance", ["governance-decisions", "governance-clinical-voice", "governance-provider-voice"]),
        ("finance", ["finance-baseline", "finance-contracts", "finance-risk-share"]),
        ("workforce", ["workforce-model", "workforce-skills"]),
        ("data", ["data-access", "data-analytics"]),
    ];

    private static (string, string)[] Answers(string[] items, string mark) =>
    [
        .. items.SelectMany(item => new[]
        {
            ($"items.{item}.mark", mark), ($"items.{item}.narrative", "The grounds of it"), ($"items.{item}.version", "0"),
        }),
    ];

    private Browser As(string persona) => new(site.As(persona));
}
