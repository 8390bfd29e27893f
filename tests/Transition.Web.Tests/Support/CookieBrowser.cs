using System.Net;
using System.Text.RegularExpressions;
using Transition.Web.Access;

namespace Transition.Web.Tests.Support;

/// <summary>A browser that keeps its cookies, at a site that offers to sign in as a persona.</summary>
public sealed partial class CookieBrowser(TestSite site)
{
    public const string TokenField = "__RequestVerificationToken";

    private static readonly Uri Origin = new("http://localhost");

    private readonly CookieContainer cookies = new();

    public static async Task<CookieBrowser> OfAsync(TestSite site, string persona)
    {
        var browser = new CookieBrowser(site);
        await browser.SignInAsync(persona, "/");
        return browser;
    }

    public async Task<HttpResponseMessage> SignInAsync(string persona, string to)
    {
        using var form = new FormUrlEncodedContent([new("persona", persona), new("to", to), new(TokenField, await TokenAsync(SignInEndpoints.Path))]);
        return await SendAsync(HttpMethod.Post, SignInEndpoints.Path, form);
    }

    /// <summary>The proof that a page of this site gives for its form.</summary>
    public async Task<string> TokenAsync(string page)
    {
        using var answer = await SendAsync(HttpMethod.Get, page);
        return TokenIn(await answer.Content.ReadAsStringAsync());
    }

    public static string TokenIn(string page) =>
        Token().Match(page) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"There is no form in {page}");

    /// <summary>Forgets the cookies whose names begin so.</summary>
    public void Forget(string start)
    {
        foreach (Cookie cookie in cookies.GetCookies(Origin))
        {
            cookie.Expired |= cookie.Name.StartsWith(start, StringComparison.Ordinal);
        }
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Origin, path)) { Content = content };
        request.Headers.Add("Accept", path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(Origin));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await site.Anonymous().SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookies.SetCookies(Origin, cookie);
        }

        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
