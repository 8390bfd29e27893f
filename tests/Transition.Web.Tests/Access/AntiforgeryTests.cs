using System.Net;
using Microsoft.AspNetCore.Routing;
using Transition.Web.Access;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>A browser sends its cookies with whatever another site makes it send: that alone moves nothing.</summary>
public sealed class AntiforgeryTests(MatrixSite matrix) : IClassFixture<MatrixSite>
{
    private const string Forged = "does not prove that it comes from this site";

    private readonly TestSite site = matrix.Site;

    private IEnumerable<RouteEndpoint> Commands => site.Endpoints.Where(
        endpoint => endpoint.Method() != HttpMethod.Get && !endpoint.Path().Contains("/test/", StringComparison.Ordinal));

    [Theory]
    [InlineData("pm-1")]
    [InlineData("nhse-board-1")]
    [InlineData("administrator-1")]
    public async Task Command_WithTheCookieAlone_IsRefused(string persona)
    {
        var browser = await CookieBrowser.OfAsync(site, persona);
        foreach (var command in Commands.Where(command => command.Metadata.GetMetadata<TokenInFormAttribute>() is null))
        {
            var (status, text) = await SendAsync(browser, command, null);

            Assert.True(
                (status == HttpStatusCode.BadRequest && text.Contains(Forged, StringComparison.Ordinal)) || status == HttpStatusCode.Forbidden,
                $"{command.Name()}: {status} {text}");
        }
    }

    [Fact]
    public async Task Command_WithTheProofOfAPage_IsNotTakenForForged()
    {
        var browser = await CookieBrowser.OfAsync(site, "pm-1");
        var token = await browser.TokenAsync("/waves/new");
        foreach (var command in Commands.Where(command => command.Path() != "/sign-out" && command.Path() != SignInEndpoints.Path))
        {
            var (_, text) = await SendAsync(browser, command, token);

            Assert.DoesNotContain(Forged, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Command_WithTheProofOfSomebodyElsesPage_IsRefused()
    {
        var token = await (await CookieBrowser.OfAsync(site, "pm-2")).TokenAsync("/waves/new");
        var browser = await CookieBrowser.OfAsync(site, "pm-1");
        var (status, text) = await SendAsync(browser, Commands.Single(command => command.Path() == "/waves/new"), token);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(Forged, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_OfASiteThatIsReachedOverHttps_AreForItAlone()
    {
        using var secure = new SignInSite(secureCookies: true);
        await secure.InitializeAsync();
        var client = secure.Site.Anonymous();
        client.BaseAddress = new Uri("https://localhost");
        var page = await client.GetAsync(SignInEndpoints.Path);
        var proof = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        var token = CookieBrowser.TokenIn(await page.Content.ReadAsStringAsync());
        using var form = new FormUrlEncodedContent([new("persona", "pm-1"), new(CookieBrowser.TokenField, token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, SignInEndpoints.Path) { Content = form };
        request.Headers.TryAddWithoutValidation("Cookie", proof.Split(';')[0]);
        var session = Assert.Single((await client.SendAsync(request)).Headers.GetValues("Set-Cookie"));
        await secure.DisposeAsync();

        Assert.All((string[])[proof, session], cookie =>
        {
            Assert.StartsWith("__Host-transition", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(CookieBrowser browser, RouteEndpoint command, string? token)
    {
        using HttpContent content = command.Path() == "/api/evidence" ? new MultipartFormDataContent()
            : command.Path().StartsWith("/api/", StringComparison.Ordinal) ? Answers.Json("{}")
            : new FormUrlEncodedContent([]);
        (string, string)[] headers = token is null ? [] : [("X-CSRF-Token", token)];
        var answer = await browser.SendAsync(command.Method(), MatrixSite.Unknown(command), content, headers);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
