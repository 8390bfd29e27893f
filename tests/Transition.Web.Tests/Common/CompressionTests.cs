using Transition.Web.Tests.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

public sealed class CompressionTests(MatrixSite matrix) : IClassFixture<MatrixSite>
{
    [Theory]
    [InlineData("http", "/register", "text/html", "br")]
    [InlineData("https", "/register", "text/html", "br")]
    [InlineData("https", "/register", "text/html", "gzip")]
    [InlineData("https", "/register.csv", "text/html", "br")]
    [InlineData("https", "/api/register", "application/json", "br")]
    public async Task Answer_ForWhoeverTakesIt_IsCompressed(string scheme, string path, string accept, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{scheme}://localhost{path}");
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Accept-Encoding", encoding);
        var answer = await matrix.Site.As("pm-1").SendAsync(request);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Answer_ThatAnotherSiteMakesABrowserAskFor_IsNotCompressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/register?asOf=guess");
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Encoding", "br");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        var answer = await matrix.Site.As("pm-1").SendAsync(request);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    /// <summary>What stands in a page anew each time cannot be guessed by how well the page is compressed.</summary>
    [Fact]
    public async Task Proof_OfAForm_IsWrittenAnewEachTime()
    {
        var browser = await CookieBrowser.OfAsync(matrix.Site, "pm-1");

        Assert.NotEqual(await browser.TokenAsync("/waves/new"), await browser.TokenAsync("/waves/new"));
    }
}
