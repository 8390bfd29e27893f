using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Register;

[Collection(SiteCollection.Name)]
public sealed class RegisterPageTests(TestSite site)
{
    private Browser Reader => new(site.As("auditor-1"));

    [Fact]
    public async Task R01_Register_OfADate_HasNamesBesideCodes()
    {
        var page = await Reader.PageAsync("/register?asOf=30+June+2025&icb=QYG");

        PageAssert.Has(page, "On 30 June 2025", "value=\"QYG\" selected", "href=\"/register.csv?asOf=30%20June%202025&icb=QYG\"");
        PageAssert.Has(page, "aria-current=\"page\"", "Who holds what on 30 June 2025", "href=\"/catalogue/11\"");
    }

    [Fact]
    public async Task R92_Register_OfAllOfEngland_ShowsEachRegionAndEachServiceAsNumbersAndBars()
    {
        var page = await Reader.PageAsync("/register?asOf=2025-06-30");

        PageAssert.Has(page, "Holdings in England by region on 30 June 2025", "href=\"/register?asOf=2025-06-30&region=Y62\"");
        PageAssert.Has(page, "href=\"/register?asOf=2025-06-30&service=11\"", "transition-part--nhse", "href=\"/register?asOf=2025-06-30&next=50\"");
    }

    [Fact]
    public async Task R92_Register_OfARegion_HasOnlyItsIcbs()
    {
        var page = await Reader.PageAsync("/register?region=Y62");

        PageAssert.Has(page, "Holdings in NHS England North West by ICB", "href=\"/register?region=Y62&icb=QYG\"");
        PageAssert.HasNot(page, "icb=QWO\"");
    }

    [Fact]
    public async Task R01_Register_OfManyHoldings_LeadsToTheNextPage()
    {
        var page = await Reader.PageAsync("/register?icb=QYG");

        PageAssert.Has(page, "href=\"/register?icb=QYG&next=50\"");
        PageAssert.Has(await Reader.PageAsync("/register?icb=QYG&next=50"), "Back to the first page");
    }

    [Theory]
    [InlineData("asOf", "30 Juni")]
    [InlineData("service", "nothing")]
    [InlineData("icb", "nothing")]
    [InlineData("region", "nothing")]
    [InlineData("footprint", "nothing")]
    [InlineData("state", "nothing")]
    public async Task R01_Register_AskedWrongly_NamesTheFieldAndKeepsIt(string field, string value)
    {
        var page = await Reader.PageAsync($"/register?{field}={value}", HttpStatusCode.BadRequest);

        PageAssert.Problem(page, field, $"value=\"{value}\"");
    }

    [Fact]
    public async Task R02_Csv_OfAnIcb_HasItsHoldings()
    {
        var csv = await (await site.As("auditor-1").GetAsync("/register.csv?asOf=2025-06-30&icb=QYG")).Content.ReadAsStringAsync();
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("service,serviceName,icb,icbName,", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 100);
        Assert.All(lines.Skip(1), line => Assert.Contains(",QYG,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R02_Csv_OfNoDate_SaysWhichFieldIsWrong() =>
        await (await site.As("auditor-1").GetAsync("/register.csv?asOf=x")).ProblemAsync(HttpStatusCode.BadRequest, "asOf");

    [Fact]
    public async Task R01_Home_Always_LeadsToTheRegister() =>
        PageAssert.Has(await Reader.PageAsync("/"), "href=\"/register\"", "Today is 12 May 2026");

    [Fact]
    public async Task R93_Menu_ForATrustLeader_HasOnlyWhatTheyMayRead()
    {
        var page = await new Browser(site.As("R0A-leader")).PageAsync("/register");

        PageAssert.Has(page, "href=\"/waves\"", "href=\"/catalogue\"");
        PageAssert.HasNot(page, "href=\"/papers\"", "href=\"/agreements\"");
    }

    [Fact]
    public async Task R01_Register_AskedWithMarkup_ShowsItAsText()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/register?icb=%3Cscript%3Ealert(1)%3C/script%3E");
        request.Headers.Add("Accept", "text/html");
        var answer = await site.As("auditor-1").SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R01_Register_OfOneHolding_SaysWhoHoldsIt() =>
        Assert.Matches(
            "organisations/QYG\"[\\s\\S]*NHS England</strong>",
            await Reader.PageAsync("/register?service=105&icb=QYG&asOf=2026-05-01"));
}
