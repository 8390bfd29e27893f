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

    [Theory]
    [InlineData("pm-1", "/", "Programme manager 1 (demonstration), acting as Programme manager for NHS England")]
    [InlineData("auditor-1", "/register", "acting as Auditor for NHS England")]
    [InlineData("nhse-board-1", "/tasks", "acting as Approver (board) for NHS England Board")]
    [InlineData("QHM-executive", "/nothing-here", "acting as Approver (executive) for NHS North East and North Cumbria")]
    [InlineData("R0A-leader", "/papers", "acting as Trust leader for Manchester University")]
    public async Task R96_EveryPage_EvenOneThatCannotBeShown_SaysInWhichRoleThePersonActs(string persona, string path, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        var page = await (await site.As(persona).SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("Signed in as ", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
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
