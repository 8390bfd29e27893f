using System.Net;
using System.Text.RegularExpressions;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Insight;

[Collection(SiteCollection.Name)]
public sealed partial class HomePageTests(TestSite site)
{
    [Fact]
    public async Task Home_ForAPerson_ShowsThePortfolioAndWhoTheyAre()
    {
        var (status, page) = await PageAsync("/");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Auditor (demonstration)", page, StringComparison.Ordinal);
        Assert.Contains("NHS England North West", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/openapi/v1.json\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Inline(), page);
    }

    [Fact]
    public async Task Home_AskedForTheRegister_ShowsWhoHoldsIt()
    {
        var (_, page) = await PageAsync("/?service=105&icb=QYG&asOf=2026-05-01");

        Assert.Contains("Who holds what on 2026-05-01", page, StringComparison.Ordinal);
        Assert.Matches(@"105</th>\s*<td[^>]*>QYG</td>\s*<td[^>]*>nhse</td>", page);
    }

    [Theory]
    [InlineData("asOf", "soon")]
    [InlineData("service", "999")]
    [InlineData("icb", "%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task Home_AskedWrongly_SaysWhatIsWrongAtTheField(string field, string value)
    {
        var (status, page) = await PageAsync($"/?{field}={value}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("<title>Error: Home", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}-error\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Page)> PageAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        var answer = await site.As("auditor-1").SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<script|<style|\\sstyle=|\\son[a-z]+=")]
    private static partial Regex Inline();
}
