using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Organisations;

[Collection(SiteCollection.Name)]
public sealed class OrganisationPageTests(TestSite site)
{
    private Browser Reader => new(site.As("auditor-1"));

    [Fact]
    public async Task R19_Organisations_OfADate_AreThoseThatExistThen()
    {
        var page = await Reader.PageAsync("/organisations?kind=icb&asOf=30+June+2025&region=Y62");

        PageAssert.Has(page, "NHS Cheshire and Merseyside", "href=\"/organisations/QYG\"", "1 July 2022");
        PageAssert.HasNot(page, "href=\"/organisations/QWO\"");
    }

    [Theory]
    [InlineData("kind", "guild")]
    [InlineData("region", "nowhere")]
    [InlineData("asOf", "yesterday")]
    public async Task R19_Organisations_AskedWrongly_NamesTheFieldAndKeepsIt(string field, string value) =>
        PageAssert.Problem(await Reader.PageAsync($"/organisations?{field}={value}", HttpStatusCode.BadRequest), field, $"value=\"{value}\"");

    [Fact]
    public async Task R19_Organisation_ThatIsAnIcb_SaysWhatItHolds()
    {
        var page = await Reader.PageAsync("/organisations/QYG");

        PageAssert.Has(page, "What it holds today", "href=\"/register?icb=QYG\"", "North West", "Source", "Confidence");
    }

    [Fact]
    public async Task R19_Organisation_ThatEnded_SaysWhoSucceedsIt() =>
        PageAssert.Has(await Reader.PageAsync($"/organisations/{await EndedAsync()}"), "Succeeded by", "31 March 2026");

    [Fact]
    public async Task R19_Organisation_ThatIsNot_IsNotFound() =>
        PageAssert.Has(await Reader.PageAsync("/organisations/NONE", HttpStatusCode.NotFound), "There is no organisation 'NONE'");

    private async Task<string> EndedAsync() =>
        (await (await site.As("auditor-1").GetAsync("/api/organisations?kind=icb&asOf=2026-03-31")).ReadAsync())
            .GetProperty("items").EnumerateArray()
            .First(body => body.TryGetProperty("until", out var until) && until.GetString() == "2026-03-31").GetProperty("code").GetString()!;
}
