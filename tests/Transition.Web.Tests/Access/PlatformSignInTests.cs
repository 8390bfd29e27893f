using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

public sealed partial class PlatformSignInTests(EntraSite shared) : IClassFixture<EntraSite>
{
    private const string MappedObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private const string MappedTenant = "http://schemas.microsoft.com/identity/claims/tenantid";

    [Theory]
    [InlineData("oid", "tid")]
    [InlineData(MappedObjectId, MappedTenant)]
    public async Task R96_Header_OfThePlatform_LetsAKnownPersonIn(string objectId, string tenant)
    {
        var answer = await GetAsync("/api/me", Principal((objectId, $"{shared.Auditor}"), (tenant, $"{shared.Tokens.Tenant}")));

        Assert.Equal($"{shared.Auditor}@{shared.Tokens.Tenant}", (await answer.ReadAsync()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task R96_Page_ForAPersonWhoIsNotKnown_SaysWhomToAsk()
    {
        var answer = await GetAsync("/", Of(Guid.NewGuid(), shared.Tokens.Tenant), "text/html");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        PageAssert.Has(page, "Ask the specialised commissioning team to give you one", $"@{shared.Tokens.Tenant}");
    }

    [Fact]
    public async Task R96_Page_ForNobody_LeadsToThePlatformsSignInAndBack()
    {
        var answer = await GetAsync("/register?icb=QYG", null, "text/html");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fregister%3Ficb%3DQYG", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task R96_Page_ForAPersonOfThePlatform_OffersToSignOut()
    {
        var answer = await GetAsync("/", Of(shared.Auditor, shared.Tokens.Tenant), "text/html");

        PageAssert.Has(await answer.Content.ReadAsStringAsync(), "Ada the auditor", "href=\"/.auth/logout?post_logout_redirect_uri=%2F\"");
    }

    public static TheoryData<string> Wrong => new()
    {
        "",
        "not base64!",
        Encode("not json"),
        Encode("[]"),
        Encode("null"),
        Encode("{}"),
        Encode("""{"auth_typ":"aad","claims":"none"}"""),
        Encode("""{"auth_typ":"aad","claims":[1,{"typ":1}]}"""),
        new('A', 70_000),
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task R96_Header_ThatThePlatformWouldNotWrite_LetsNobodyIn(string header) => await RefusedAsync(header);

    [Fact]
    public async Task R96_Header_OfAnotherTenantProviderOrAnApplication_LetsNobodyIn()
    {
        await RefusedAsync(Of(shared.Auditor, shared.Tokens.StrangeTenant));
        await RefusedAsync(Principal(("oid", $"{shared.Auditor}")));
        await RefusedAsync(Principal(("tid", $"{shared.Tokens.Tenant}")));
        await RefusedAsync(Principal(("oid", $"{shared.Auditor}"), ("tid", $"{shared.Tokens.Tenant}"), ("idtyp", "app")));
        await RefusedAsync(Of(shared.Auditor, shared.Tokens.Tenant, "google"));
    }

    [Fact]
    public async Task R96_Headers_ThatNameTwoPeople_LetNobodyIn()
    {
        var principal = Of(shared.Auditor, shared.Tokens.Tenant);
        await RefusedAsync(principal, ("X-MS-CLIENT-PRINCIPAL-ID", $"{Guid.NewGuid()}"));
        await RefusedAsync(principal, ("X-MS-CLIENT-PRINCIPAL", Of(Guid.NewGuid(), shared.Tokens.Tenant)));

        using var agreeing = Request("/api/me", principal);
        agreeing.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", $"{shared.Auditor}");
        Assert.Equal(HttpStatusCode.OK, (await shared.Site.Anonymous().SendAsync(agreeing)).StatusCode);
    }

    [Fact]
    public async Task R96_Header_BesideABearerToken_CountsForNothing()
    {
        using var request = Request("/api/me", Of(shared.Auditor, shared.Tokens.Tenant));
        request.Headers.Authorization = new("Bearer", "not.a.token");

        await (await shared.Site.Anonymous().SendAsync(request)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task R96_Form_OfAPersonOfThePlatform_MustComeFromAPageThatTheyWereShown()
    {
        var administrator = Of(shared.Administrator, shared.Tokens.Tenant);
        using var asked = Request("https://localhost/people/add", administrator);
        asked.Headers.Accept.ParseAdd("text/html");
        using var page = await shared.Site.Anonymous().SendAsync(asked);
        var token = FormToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        var cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync(administrator, null, cookie)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync(administrator, token, null)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await AddAsync(administrator, token, cookie)).StatusCode);
    }

    [Fact]
    public async Task R96_FormToken_OfOnePerson_IsNoGoodToAnother()
    {
        using var asked = Request("https://localhost/people/add", Of(shared.Administrator, shared.Tokens.Tenant));
        asked.Headers.Accept.ParseAdd("text/html");
        using var page = await shared.Site.Anonymous().SendAsync(asked);
        var token = FormToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        var cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        Assert.Equal(
            HttpStatusCode.BadRequest, (await AddAsync(Of(shared.Administrator, shared.Tokens.OtherTenant), token, cookie)).StatusCode);
    }

    [Fact]
    public async Task R96_Header_OnAHostThatDoesNotTrustThePlatform_LetsNobodyIn()
    {
        using var untrusting = new EntraSite(trustsPlatform: false);
        await untrusting.InitializeAsync();
        using var request = Request("/api/me", Of(untrusting.Auditor, untrusting.Tokens.Tenant));
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", $"{untrusting.Auditor}");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-IDP", "aad");
        using var known = Request("/api/me", null);
        known.Headers.Authorization = new("Bearer", untrusting.Tokens.Of(untrusting.Auditor));

        await (await untrusting.Site.Anonymous().SendAsync(request)).ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await untrusting.Site.Anonymous().SendAsync(known)).StatusCode);
        await untrusting.DisposeAsync();
    }

    private async Task<HttpResponseMessage> AddAsync(string principal, string? token, string? cookie)
    {
        using var request = Request("https://localhost/people/add", principal);
        request.Method = HttpMethod.Post;
        request.Content = new FormUrlEncodedContent(
        [
            new("name", "Somebody"), new("tenant", $"{shared.Tokens.Tenant}"), new("objectId", $"{Guid.NewGuid()}"),
            new("__RequestVerificationToken", token ?? string.Empty),
        ]);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return await shared.Site.Anonymous().SendAsync(request);
    }

    private async Task RefusedAsync(string header, params (string Name, string Value)[] more)
    {
        using var request = Request("/api/me", header);
        foreach (var (name, value) in more)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        await (await shared.Site.Anonymous().SendAsync(request)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? header, string accept = "application/json")
    {
        using var request = Request(path, header);
        request.Headers.Accept.ParseAdd(accept);
        return await shared.Site.Anonymous().SendAsync(request);
    }

    private static HttpRequestMessage Request(string path, string? header)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("X-MS-CLIENT-PRINCIPAL", header);
        }

        return request;
    }

    private static string Of(Guid person, Guid tenant, string provider = "aad") =>
        Principal(provider, ("oid", $"{person}"), ("tid", $"{tenant}"), ("name", "Ann of Entra"));

    private static string Principal(params (string Type, string Value)[] claims) => Principal("aad", claims);

    private static string Principal(string provider, params (string Type, string Value)[] claims) => Encode(JsonSerializer.Serialize(
        new { auth_typ = provider, name_typ = "name", role_typ = "roles", claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }) }));

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
