using System.Net;
using System.Text.RegularExpressions;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Insight;

[Collection(SiteCollection.Name)]
public sealed partial class HomePageTests(TestSite site)
{
    [Fact]
    public async Task Home_ForAPerson_ShowsWhatConcernsThemAndWhoTheyAre()
    {
        var (status, page) = await PageAsync("/");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Auditor (demonstration)", page, StringComparison.Ordinal);
        Assert.Contains("Who is late with an answer", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/openapi/v1.json\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Inline(), page);
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
