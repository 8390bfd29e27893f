using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Transition.Web.Tests.Access;

/// <summary>Stands in for Entra ID: a key a tenant, the documents in which it publishes them, and tokens, good and bad.</summary>
public sealed class EntraTokens : HttpMessageHandler
{
    private readonly Dictionary<Guid, RsaSecurityKey> keys = [];

    public static Guid Application { get; } = Guid.NewGuid();

    public Guid Tenant { get; } = Guid.NewGuid();

    public Guid OtherTenant { get; } = Guid.NewGuid();

    public Guid StrangeTenant { get; } = Guid.NewGuid();

    public static string IssuerOf(Guid tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    public string Of(Guid person, Guid? tenant = null, Action<EntraClaims>? change = null)
    {
        var home = tenant ?? Tenant;
        var claims = new EntraClaims(IssuerOf(home), home, person) { Signing = new(KeyOf(home), SecurityAlgorithms.RsaSha256) };
        change?.Invoke(claims);
        return new JsonWebTokenHandler().CreateToken(claims.Describe());
    }

    public RsaSecurityKey KeyOf(Guid tenant)
    {
        lock (keys)
        {
            return keys.TryGetValue(tenant, out var key)
                ? key
                : keys[tenant] = new(RSA.Create(2048)) { KeyId = Base64UrlEncoder.Encode(tenant.ToByteArray()) };
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var tenant = Guid.Parse(request.RequestUri!.Segments[1].TrimEnd('/'));
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(KeyOf(tenant).Rsa.ExportParameters(false)) { KeyId = KeyOf(tenant).KeyId });
        var body = request.RequestUri.AbsolutePath.EndsWith("/openid-configuration", StringComparison.Ordinal)
            ? $$"""{"issuer":"{{IssuerOf(tenant)}}","jwks_uri":"https://login.microsoftonline.com/{{tenant}}/discovery/v2.0/keys"}"""
            : $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{key.Kid}}","n":"{{key.N}}","e":"{{key.E}}"}]}""";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
    }
}
