using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Transition.Web.Access;

namespace Transition.Web.Tests.Support;

/// <summary>Bearer tokens as an identity provider would issue them, good and bad.</summary>
public sealed class TestTokens
{
    public const string Issuer = "https://issuer.test";
    public const string Audience = "transition-test";

    private readonly SymmetricSecurityKey key = new(RandomNumberGenerator.GetBytes(32));

    public void Accept(JwtBearerOptions bearer)
    {
        bearer.TokenValidationParameters.ValidIssuer = Issuer;
        bearer.TokenValidationParameters.ValidAudience = Audience;
        bearer.TokenValidationParameters.IssuerSigningKey = key;
    }

    public string Of(string person, string issuer = Issuer, string audience = Audience, int minutes = 30, byte[]? otherKey = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = new ClaimsIdentity([new Claim(Schemes.PersonClaim, person)]),
            NotBefore = now.AddHours(-2),
            Expires = now.AddMinutes(minutes),
            SigningCredentials = new(otherKey is null ? key : new SymmetricSecurityKey(otherKey), SecurityAlgorithms.HmacSha256),
        });
    }
}
