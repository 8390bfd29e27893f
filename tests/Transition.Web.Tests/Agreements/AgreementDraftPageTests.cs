using System.Net;
using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Agreements;

/// <summary>The programme draws an agreement up: fills in, checks what was computed, draws it up once.</summary>
public sealed class AgreementDraftPageTests : IAsyncLifetime, IDisposable
{
    private const string Page = "/agreements/new";
    private readonly TestSite site = new();

    private Browser Manager => new(site.As("pm-1"));

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R72_Agreement_IsCheckedWithItsDates_AndDrawnUpOnce()
    {
        (string, string)[] fields =
        [
            .. Filled, ("rule", "own"), ("notice.leastMonths", "6"), ("notice.ends", "03-31"), ("notice.givenBy", "09-30"), ("renews", "yes"),
            ("reserved", "National standards\n\nThe host's accounts"),
        ];
        PageAssert.Has(await Manager.PageAsync("/agreements"), "Draw up an agreement");

        var check = await Manager.PostAsync(Page, HttpStatusCode.OK, [.. fields, ("do", "check")]);

        PageAssert.Has(
            check, "Nothing has been drawn up yet", "NHS Greater Manchester ICB", "From 1 April 2027 until 31 March 2030", "Its next year is drawn up",
            "At least 6 months, for the end of 31 March, given by 30 September", "31 March 2028", "30 September 2027", "The host's accounts");
        Assert.Empty((await ListAsync()).EnumerateArray());
        var drawn = await Manager.PostAsync(Page, [.. fields, ("do", "draw")]);
        Assert.Equal(drawn, await Manager.PostAsync(Page, [.. fields, ("do", "draw")]));
        await site.IdleAsync();
        Assert.Single((await ListAsync()).EnumerateArray());
        PageAssert.Has(await Manager.PageAsync(drawn), "National standards", "Its next year is drawn up", "given by 30 September");
        PageAssert.Has(await new Browser(site.As("QYG-signatory")).PageAsync("/tasks"), "Sign");
    }

    [Fact]
    public async Task R72_Agreement_ThatCannotBeDrawnUp_SaysAllThatIsWrong_AndLosesNothing()
    {
        var page = await Manager.PostAsync(
            Page, HttpStatusCode.BadRequest, ("do", "check"), ("key", "k"), ("kind", "collaboration"), ("rule", "own"), ("notice.leastMonths", "many"),
            ("reserved", "Kept by all"));

        PageAssert.Problem(page, "icb", "Kept by all");
        Assert.All(["from", "services", "notice-leastMonths"], field => Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal));
        page = await Manager.PostAsync(Page, HttpStatusCode.BadRequest, [.. Filled.Where(field => field.Item1 != "parties"), ("do", "check")]);
        PageAssert.Problem(page, "parties");
    }

    [Fact]
    public async Task R72_Agreement_IsChangedAfterTheCheck_WithWhatWasEntered()
    {
        var page = await Manager.PostAsync(Page, HttpStatusCode.OK, [.. Filled, ("do", "change")]);

        PageAssert.Has(page, "value=\"QYG\" checked", "value=\"2027\"", "1 ticked");
    }

    [Fact]
    public async Task R72_Agreement_DrawnUpTwiceWithOtherContent_IsRefused()
    {
        await Manager.PostAsync(Page, [.. Filled, ("do", "draw")]);

        var page = await Manager.PostAsync(Page, HttpStatusCode.Conflict, [.. Filled, ("reserved", "More"), ("do", "draw")]);

        PageAssert.Has(page, "has been drawn up already");
    }

    [Fact]
    public async Task R72_Agreement_IsDrawnUpByTheProgrammeAlone()
    {
        await new Browser(site.As("QHM-signatory")).PageAsync(Page, HttpStatusCode.Forbidden);
        Assert.DoesNotContain("Draw up an agreement", await new Browser(site.As("QHM-signatory")).PageAsync("/agreements"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R72_Agreement_WithARuleThatThereIsNot_IsRefusedByTheApi()
    {
        async Task RefusedAsync(string notice, string field)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/agreements")
            {
                Content = Answers.Json($$"""
                    {"kind":"collaboration","icb":"QHM","parties":["QHM","QYG"],"services":["105"],"from":"2027-04-01","notice":{{notice}}}
                    """),
            };
            request.Headers.Add("Idempotency-Key", field);
            await (await site.As("pm-1").SendAsync(request)).ProblemAsync(HttpStatusCode.BadRequest, field);
        }

        await RefusedAsync("""{"leastMonths":6,"ends":"02-30"}""", "notice.ends");
        await RefusedAsync("""{"leastMonths":99,"ends":"03-31"}""", "notice.leastMonths");
        await RefusedAsync("""{"leastMonths":6,"ends":"03-31","givenBy":"autumn"}""", "notice.givenBy");
    }

    private static (string, string)[] Filled =>
    [
        ("key", "one"), ("kind", "collaboration"), ("icb", "QHM"), ("parties", "QYG"), ("parties", "QOP"), ("services", "105"),
        ("from.day", "1"), ("from.month", "4"), ("from.year", "2027"), ("until.day", "31"), ("until.month", "3"), ("until.year", "2030"),
    ];

    private async Task<JsonElement> ListAsync() => (await (await site.As("pm-1").GetAsync("/api/agreements")).ReadAsync()).GetProperty("items");
}
