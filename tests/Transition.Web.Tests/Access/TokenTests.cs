using System.Net;
using System.Security.Cryptography;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

[Collection(SiteCollection.Name)]
public sealed class TokenTests(TestSite site)
{
    public static TheoryData<string, Func<TestTokens, string>> Bad => new()
    {
        { "issuer", tokens => tokens.Of("pm-1", issuer: "https://other.test") },
        { "audience", tokens => tokens.Of("pm-1", audience: "other") },
        { "expiry", tokens => tokens.Of("pm-1", minutes: -30) },
        { "key", tokens => tokens.Of("pm-1", otherKey: RandomNumberGenerator.GetBytes(32)) },
        { "form", _ => "not-a-token" },
        { "unsigned", _ => "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbS0xIiwiYXVkIjoidHJhbnNpdGlvbi10ZXN0IiwiaXNzIjoiaHR0cHM6Ly9pc3N1ZXIudGVzdCJ9." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Token_WithAWrongPart_IsRefused(string part, Func<TestTokens, string> token)
    {
        Assert.NotEmpty(part);
        var answer = await site.With(token(site.Tokens)).GetAsync("/api/waves");

        await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R96_Token_OfAPersonWhoIsNotKnown_GivesNoRights()
    {
        var problem = await (await site.As("nobody").GetAsync("/api/waves")).ProblemAsync(HttpStatusCode.Forbidden);

        Assert.Equal("no-role", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Token_OfAKnownPerson_IsThatPersonWithTheirRolesNow()
    {
        var me = await (await site.As("QYG-board").GetAsync("/api/me")).ReadAsync();

        Assert.Equal("QYG-board", me.GetProperty("id").GetString());
        Assert.Equal("""[{"role":"approver","organisation":"QYG","capacity":"board"}]""", me.GetProperty("roles").GetRawText());
    }
}
