using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Access;

/// <summary>What must not be in a log is sent in every way there is, with the log at its most talkative.</summary>
public sealed class LogTests(EntraSite shared) : IClassFixture<EntraSite>
{
    private const string Canary = "canary-4f1d9a";

    private readonly TestSite site = shared.Site;

    [Fact]
    public async Task R96_Log_OfSignInsGoodAndBad_HoldsNoTokenAndNoPrincipal()
    {
        var good = shared.Tokens.Of(shared.Auditor);
        var foreign = shared.Tokens.Of(shared.Auditor, change: claims => claims.Audience = Canary);
        var forged = shared.Tokens.Of(
            shared.Auditor, change: claims => claims.Signing = new(shared.Tokens.KeyOf(Guid.NewGuid()), SecurityAlgorithms.RsaSha256));
        foreach (var token in (string[])[good, foreign, forged, Canary])
        {
            await SendAsync(HttpMethod.Get, "/api/me", ("Authorization", $"Bearer {token}"));
        }

        var principal = Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new { auth_typ = "aad", claims = new[] { new { typ = "name", val = Canary } } })));
        await SendAsync(HttpMethod.Get, "/api/me", ("X-MS-CLIENT-PRINCIPAL", principal), ("X-MS-CLIENT-PRINCIPAL-NAME", Canary));
        await SendAsync(HttpMethod.Get, "/api/me", ("Cookie", $"transition={Canary}; AppServiceAuthSession={Canary}"));

        HoldsNone(Canary, principal, good, foreign, forged, Signature(good), Signature(foreign), Signature(forged));
    }

    [Theory]
    [InlineData("/api/waves/preview", """{"name":"canary-4f1d9a","pathway":"canary-4f1d9a"}""")]
    [InlineData("/api/people", """{"id":"x","name":"canary-4f1d9a","roles":[{"role":"canary-4f1d9a"}]}""")]
    [InlineData("/api/people", """{"canary-4f1d9a""")]
    public async Task Log_OfABodyThatIsRefused_HoldsNothingOfIt(string path, string body)
    {
        using var content = Answers.Json(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new("Bearer", site.Tokens.Of("administrator-1"));
        request.Headers.Add("Idempotency-Key", Canary);
        await site.Anonymous().SendAsync(request);

        HoldsNone(Canary);
    }

    [Fact]
    public async Task Log_OfADocument_HoldsNothingOfIt()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("board-paper"), "kind" },
            { new StringContent(Canary), "title" },
            { new StringContent("""{"footprint":"NW"}"""), "scope" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Canary)), "file", "plan.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = form };
        request.Headers.Authorization = new("Bearer", site.Tokens.Of("pm-1"));
        request.Headers.Add("Idempotency-Key", "document");
        using var answer = await site.Anonymous().SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        HoldsNone(Canary);
    }

    [Fact]
    public async Task Log_OfWhatHappened_IsKeptAtAll()
    {
        await SendAsync(HttpMethod.Get, "/api/test/broken");

        Assert.Contains(TestSite.Secret, site.Log.Text, StringComparison.Ordinal);
        Assert.Contains("Bearer", site.Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    private async Task SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await site.Anonymous().SendAsync(request);
        Assert.NotEqual(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private void HoldsNone(params string[] secrets) =>
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, site.Log.Text, StringComparison.Ordinal));

    private static string Signature(string token) => token[(token.LastIndexOf('.') + 1)..];
}
