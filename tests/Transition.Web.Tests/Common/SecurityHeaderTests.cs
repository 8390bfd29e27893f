using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

[Collection(SiteCollection.Name)]
public sealed class SecurityHeaderTests(TestSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/api/waves")]
    [InlineData("/api/test/broken")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    public async Task Answer_OfAnyKind_HasThem(string path)
    {
        var answer = await site.Anonymous().GetAsync(path);

        HeaderAssert.Has(answer);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Answer_OverHttps_AsksForHttpsFromThenOn()
    {
        var client = site.Anonymous();
        client.BaseAddress = new Uri("https://localhost");

        Assert.Contains("max-age=", Header(await client.GetAsync("/health/live"), "Strict-Transport-Security"), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
