using System.Net;
using System.Text.RegularExpressions;
using Transition.Web.Common;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

[Collection(SiteCollection.Name)]
public sealed partial class AssetTests(TestSite site)
{
    [Theory]
    [InlineData("nhsuk-frontend.min.css", "text/css")]
    [InlineData("transition.css", "text/css")]
    [InlineData("progress.js", "text/javascript")]
    [InlineData("images/favicon.svg", "image/svg+xml")]
    public async Task Asset_AtTheAddressOfItsContent_IsKeptForGood(string name, string type)
    {
        var answer = await site.Anonymous().GetAsync(AssetFiles.AddressOf(name));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/assets/transition.css")]
    [InlineData("/assets/0123456789abcdef/transition.css")]
    public async Task Asset_AtAnyOtherAddress_IsNotFound(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Anonymous().GetAsync(path)).StatusCode);

    [Fact]
    public async Task Page_Always_NamesAssetsThatAreThere()
    {
        var page = await new Browser(site.As("auditor-1")).PageAsync("/");
        var addresses = Address().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.Contains(AssetFiles.AddressOf("transition.css"), addresses);
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Anonymous().GetAsync(address)).StatusCode);
        }
    }

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Address();
}
