using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

public sealed class SignInTests(SignInSite shared) : IClassFixture<SignInSite>
{
    private readonly TestSite site = shared.Site;
    private readonly CookieBrowser browser = new(shared.Site);

    [Fact]
    public async Task Page_ForNobody_LeadsToSignInAndBack()
    {
        var answer = await browser.SendAsync(HttpMethod.Get, "/?service=105");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?to=%2F%3Fservice%3D105", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_AsAPersona_SetsACookieThatScriptsCannotRead()
    {
        var answer = await browser.SignInAsync("pm-1", "/?icb=QYG");

        Assert.Equal("/?icb=QYG", answer.Headers.Location?.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("transition=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("Programme manager 1", await (await browser.SendAsync(HttpMethod.Get, "/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//elsewhere.test")]
    [InlineData("https://elsewhere.test")]
    [InlineData("/\\elsewhere.test")]
    public async Task SignIn_LeadingElsewhere_LeadsHome(string to) =>
        Assert.Equal("/", (await browser.SignInAsync("pm-1", to)).Headers.Location?.OriginalString);

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent([new("persona", "pm-1")]);
        var answer = await browser.SendAsync(HttpMethod.Post, "/sign-in", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SignIn_AsSomebodyWhoIsNoPersona_IsRefused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SignInAsync("nobody", "/")).StatusCode);

    [Fact]
    public async Task Api_WithACookieOnly_TakesCommandsFromOwnPagesOnly()
    {
        await browser.SignInAsync("pm-1", "/");
        var token = await browser.TokenAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Get, "/api/me")).StatusCode);
        using var body = Answers.Json("{}");
        await (await browser.SendAsync(HttpMethod.Post, "/api/waves/preview", body)).ProblemAsync(HttpStatusCode.BadRequest, "X-CSRF-Token");
        using var again = Answers.Json("{}");
        await (await browser.SendAsync(HttpMethod.Post, "/api/waves/preview", again, ("X-CSRF-Token", token)))
            .ProblemAsync(HttpStatusCode.BadRequest, "pathway");
    }

    [Fact]
    public async Task SignOut_Always_EndsTheSession()
    {
        await browser.SignInAsync("pm-1", "/");
        using var form = new FormUrlEncodedContent([new(CookieBrowser.TokenField, await browser.TokenAsync("/sign-in"))]);
        await browser.SendAsync(HttpMethod.Post, "/sign-out", form);

        await (await browser.SendAsync(HttpMethod.Get, "/api/me")).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task SignIn_FromAnotherMachine_DoesNotExist()
    {
        site.RemoteAddress = IPAddress.Parse("192.0.2.7");

        var answer = await browser.SendAsync(HttpMethod.Get, "/sign-in");
        site.RemoteAddress = IPAddress.Loopback;

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
