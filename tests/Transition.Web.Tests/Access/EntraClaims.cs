using Microsoft.IdentityModel.Tokens;

namespace Transition.Web.Tests.Access;

/// <summary>What a token of Entra ID says: right, until a test changes it.</summary>
public sealed class EntraClaims(string issuer, Guid tenant, Guid person)
{
    public string Issuer { get; set; } = issuer;

    public string Audience { get; set; } = $"{EntraTokens.Application}";

    public int Minutes { get; set; } = 30;

    public SigningCredentials? Signing { get; set; }

    public Dictionary<string, object> Claims { get; } = new()
    {
        ["tid"] = $"{tenant}",
        ["oid"] = $"{person}",
        ["name"] = "Ann of Entra",
        ["scp"] = "openid access_as_user",
        ["sub"] = "administrator-1",
    };

    public SecurityTokenDescriptor Describe()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new()
        {
            Issuer = Issuer,
            Audience = Audience,
            Claims = Claims,
            NotBefore = now.AddHours(-2),
            IssuedAt = now.AddHours(-2),
            Expires = now.AddMinutes(Minutes),
            SigningCredentials = Signing,
        };
    }
}
