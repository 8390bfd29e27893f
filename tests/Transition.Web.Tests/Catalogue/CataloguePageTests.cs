using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Catalogue;

public sealed class CataloguePageTests(TestSite site) : IClassFixture<TestSite>
{
    private Browser Board => new(site.As("nhse-board-1"));

    private Browser Reader => new(site.As("auditor-1"));

    [Fact]
    public async Task R08_Catalogue_Searched_CountsAndMarksWhatIsUnconfirmed()
    {
        var page = await Reader.PageAsync("/catalogue?suitability=ready&text=cancer");

        PageAssert.Has(page, "ready to move", "retained by NHS England", "Suitability", "value=\"cancer\"", "href=\"/catalogue/");
        PageAssert.Has(await Reader.PageAsync("/catalogue"), "Unconfirmed");
    }

    [Fact]
    public async Task R08_Catalogue_ThatHasNothing_SaysSo() =>
        PageAssert.Has(await Reader.PageAsync("/catalogue?text=zzzz"), "No service answers to this search");

    [Theory]
    [InlineData("on", "soon")]
    [InlineData("suitability", "perhaps")]
    [InlineData("programme", "none-such")]
    public async Task R08_Catalogue_AskedWrongly_NamesTheFieldAndKeepsIt(string field, string value) =>
        PageAssert.Problem(await Reader.PageAsync($"/catalogue?{field}={value}", HttpStatusCode.BadRequest), field, $"value=\"{value}\"");

    [Fact]
    public async Task R08_Service_ThatIsKnown_HasItsFactsWithTheirSource()
    {
        var page = await Reader.PageAsync($"/catalogue/{await AnyAsync("ready")}");

        PageAssert.Has(page, "Programme of care", "Source", "Confidence", "Suitability over time", "aria-current=\"true\"");
        PageAssert.HasNot(page, "Decide on suitability");
    }

    [Fact]
    public async Task R08_Service_ThatIsNot_IsNotFound() =>
        PageAssert.Has(await Reader.PageAsync("/catalogue/NONE", HttpStatusCode.NotFound), "There is no service 'NONE'");

    [Fact]
    public async Task R08_Decision_OfTheBoard_IsShown()
    {
        var code = await AnyAsync("later");
        var next = await Board.PostAsync(
            $"/catalogue/{code}/suitability", ("suitability", "ready"), ("from.day", "1"), ("from.month", "6"), ("from.year", "2026"),
            ("rationale", "It is ready now."));
        var page = await Board.PageAsync(next);

        PageAssert.Has(page, "has been recorded", "It is ready now.", "1 June 2026", "12 May 2026 at 10:00");
    }

    [Theory]
    [InlineData("suitability", "", "June", "A reason.")]
    [InlineData("from", "ready", "Juni", "A reason.")]
    [InlineData("rationale", "ready", "June", "")]
    public async Task R08_Decision_LackingSomething_KeepsTheRest(string field, string suitability, string month, string rationale)
    {
        var page = await Board.PostAsync(
            $"/catalogue/{await AnyAsync("retained")}/suitability", HttpStatusCode.BadRequest,
            ("suitability", suitability), ("from.day", "1"), ("from.month", month), ("from.year", "2026"), ("rationale", rationale));

        PageAssert.Problem(page, field, $"value=\"{month}\"", $">{rationale}</textarea>");
    }

    [Theory]
    [InlineData("pm-1")]
    [InlineData("QYG-board")]
    public async Task R08_Decision_OfAnybodyElse_IsForbidden(string persona) =>
        await new Browser(site.As(persona)).PostAsync($"/catalogue/{await AnyAsync("retained")}/suitability", HttpStatusCode.Forbidden);

    private async Task<string> AnyAsync(string suitability) =>
        (await (await site.As("auditor-1").GetAsync($"/api/services?suitability={suitability}&limit=1")).ReadAsync())
            .GetProperty("items")[0].GetProperty("code").GetString()!;
}
