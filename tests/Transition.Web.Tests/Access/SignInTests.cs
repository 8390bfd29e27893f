using System.Net;
using System.Text.RegularExpressions;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

public sealed partial class SignInTests(SignInSite shared) : IClassFixture<SignInSite>
{
    private readonly TestSite site = shared.Site;
    private readonly CookieContainer cookies = new();

    [Fact]
    public async Task Page_ForNobody_LeadsToSignInAndBack()
    {
        var answer = await SendAsync(HttpMethod.Get, "/?service=105");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?to=%2F%3Fservice%3D105", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_AsAPersona_SetsACookieThatScriptsCannotRead()
    {
        var answer = await SignInAsync("pm-1", "/?icb=QYG");

        Assert.Equal("/?icb=QYG", answer.Headers.Location?.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("transition=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("Programme manager 1", await (await SendAsync(HttpMethod.Get, "/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//elsewhere.test")]
    [InlineData("https://elsewhere.test")]
    [InlineData("/\\elsewhere.test")]
    public async Task SignIn_LeadingElsewhere_LeadsHome(string to) =>
        Assert.Equal("/", (await SignInAsync("pm-1", to)).Headers.Location?.OriginalString);

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent([new("persona", "pm-1")]);
        var answer = await SendAsync(HttpMethod.Post, "/sign-in", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SignIn_AsSomebodyWhoIsNoPersona_IsRefused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync("nobody", "/")).StatusCode);

    [Fact]
    public async Task Api_WithACookieOnly_TakesCommandsFromOwnPagesOnly()
    {
        await SignInAsync("pm-1", "/");
        var token = await TokenAsync();

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, "/api/me")).StatusCode);
        using var body = Answers.Json("{}");
        await (await SendAsync(HttpMethod.Post, "/api/waves/preview", body)).ProblemAsync(HttpStatusCode.BadRequest, "X-CSRF-Token");
        using var again = Answers.Json("{}");
        await (await SendAsync(HttpMethod.Post, "/api/waves/preview", again, token)).ProblemAsync(HttpStatusCode.BadRequest, "pathway");
    }

    [Fact]
    public async Task SignOut_Always_EndsTheSession()
    {
        await SignInAsync("pm-1", "/");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await TokenAsync())]);
        await SendAsync(HttpMethod.Post, "/sign-out", form);

        await (await SendAsync(HttpMethod.Get, "/api/me")).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task SignIn_FromAnotherMachine_DoesNotExist()
    {
        site.RemoteAddress = IPAddress.Parse("192.0.2.7");

        var answer = await SendAsync(HttpMethod.Get, "/sign-in");
        site.RemoteAddress = IPAddress.Loopback;

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SignInAsync(string persona, string to)
    {
        using var form = new FormUrlEncodedContent(
            [new("persona", persona), new("to", to), new("__RequestVerificationToken", await TokenAsync())]);
        return await SendAsync(HttpMethod.Post, "/sign-in", form);
    }

    private async Task<string> TokenAsync()
    {
        var page = await (await SendAsync(HttpMethod.Get, "/sign-in")).Content.ReadAsStringAsync();
        return Token().Match(page).Groups[1].Value;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? token = null)
    {
        var address = new Uri($"http://localhost{path}");
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Accept", path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(address));
        if (token is not null)
        {
            request.Headers.Add("X-CSRF-Token", token);
        }

        var answer = await site.Anonymous().SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookies.SetCookies(address, cookie);
        }

        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
