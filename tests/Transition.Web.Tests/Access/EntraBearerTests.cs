using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

public sealed class EntraBearerTests(EntraSite shared) : IClassFixture<EntraSite>
{
    private readonly EntraTokens tokens = shared.Tokens;

    [Fact]
    public async Task R96_Token_OfAKnownPersonOfATenant_LetsThemInWithTheirRoles()
    {
        foreach (var tenant in (Guid[])[tokens.Tenant, tokens.OtherTenant])
        {
            var me = await (await MeAsync(tokens.Of(shared.Auditor, tenant))).ReadAsync();

            Assert.Equal($"{shared.Auditor}@{tenant}", me.GetProperty("id").GetString());
            Assert.Equal("auditor", me.GetProperty("roles")[0].GetProperty("role").GetString());
        }
    }

    [Fact]
    public async Task R96_Token_OfAPersonWhoIsNotKnown_SaysWhomToAsk()
    {
        var stranger = Guid.NewGuid();
        var problem = await (await MeAsync(tokens.Of(stranger))).ProblemAsync(HttpStatusCode.Forbidden);

        Assert.Equal("no-role", problem.GetProperty("code").GetString());
        PageAssert.Has(
            problem.GetProperty("detail").GetString()!, "Ann of Entra", "the specialised commissioning team", $"{stranger}@{tokens.Tenant}");
    }

    public static TheoryData<string, Action<EntraClaims>> Wrong => new()
    {
        { "issuer", claims => claims.Issuer = "https://login.microsoftonline.com/common/v2.0" },
        { "issuer of version 1", claims => claims.Issuer = claims.Issuer.Replace("login.microsoftonline.com", "sts.windows.net", StringComparison.Ordinal) },
        { "audience", claims => claims.Audience = $"{Guid.NewGuid()}" },
        { "expired", claims => claims.Minutes = -10 },
        { "unsigned", claims => claims.Signing = null },
        { "strange key", claims => claims.Signing = new(Strange(claims.Signing!.Kid), SecurityAlgorithms.RsaSha256) },
        { "symmetric key", claims => claims.Signing = new(Symmetric(claims.Signing!.Kid), SecurityAlgorithms.HmacSha256) },
        { "other algorithm", claims => claims.Signing = new(claims.Signing!.Key, SecurityAlgorithms.RsaSsaPssSha256) },
        { "tenant claim of another", claims => claims.Claims["tid"] = $"{Guid.NewGuid()}" },
        { "no tenant", claims => claims.Claims.Remove("tid") },
        { "no object id", claims => claims.Claims.Remove("oid") },
        { "application", claims => claims.Claims["idtyp"] = "app" },
        { "without a scope", claims => claims.Claims.Remove("scp") },
        { "application roles only", claims => (claims.Claims["roles"], _) = ("Everything", claims.Claims.Remove("scp")) },
        { "another scope", claims => claims.Claims["scp"] = "access_as_user.read openid" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task R96_Token_WithOneThingWrong_IsRefused(string what, Action<EntraClaims> change)
    {
        Assert.NotEmpty(what);
        var problem = await (await MeAsync(tokens.Of(shared.Auditor, change: change))).ProblemAsync(HttpStatusCode.Unauthorized);

        Assert.Equal("token-refused", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task R96_Token_OfATenantThatIsNotListed_IsRefused() =>
        await (await MeAsync(tokens.Of(shared.Auditor, tokens.StrangeTenant))).ProblemAsync(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task R96_Token_OfOneTenantSignedByAnother_IsRefused()
    {
        var token = tokens.Of(
            shared.Auditor, tokens.Tenant, claims => claims.Signing = new(tokens.KeyOf(tokens.OtherTenant), SecurityAlgorithms.RsaSha256));

        await (await MeAsync(token)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task R96_Token_WithAlgNone_IsRefused()
    {
        var parts = tokens.Of(shared.Auditor).Split('.');
        foreach (var none in (string[])["none", "None", "NONE"])
        {
            var header = Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes($$"""{"alg":"{{none}}","typ":"JWT"}"""));
            await (await MeAsync($"{header}.{parts[1]}.")).ProblemAsync(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task R96_Token_WhoseContentWasChanged_IsRefused()
    {
        var parts = tokens.Of(shared.Auditor).Split('.');
        var other = tokens.Of(Guid.NewGuid()).Split('.')[1];

        await (await MeAsync($"{parts[0]}.{other}.{parts[2]}")).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("")]
    public async Task R96_Token_ThatIsNone_IsRefused(string token) => await (await MeAsync(token)).ProblemAsync(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task R96_Token_OfAnotherIssuerThatTheSiteWouldTakeElsewhere_GivesNoEntraPerson()
    {
        var token = shared.Site.Tokens.Of($"{shared.Auditor}@{tokens.Tenant}", issuer: EntraTokens.IssuerOf(tokens.Tenant));

        await (await MeAsync(token)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    private static SymmetricSecurityKey Symmetric(string id) => new(RandomNumberGenerator.GetBytes(32)) { KeyId = id };

    private static RsaSecurityKey Strange(string id) => new(RSA.Create(2048)) { KeyId = id };

    private async Task<HttpResponseMessage> MeAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await shared.Site.Anonymous().SendAsync(request);
    }
}
