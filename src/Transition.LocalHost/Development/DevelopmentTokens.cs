using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Transition.Web.Access;

namespace Transition.LocalHost.Development;

/// <summary>Makes and accepts the bearer tokens of demo personas. Their times are the machine's, wherever business time is.</summary>
public sealed class DevelopmentTokens(byte[] key, TimeProvider machine)
{
    private const string Issuer = "https://transition.localhost/development";
    private const string Audience = "transition";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly SymmetricSecurityKey signing = new(key);

    public string Issue(string person)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Subject = new ClaimsIdentity([new(Schemes.PersonClaim, person)]),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            SigningCredentials = new(signing, SecurityAlgorithms.HmacSha256),
        });
    }

    public void Accept(JwtBearerOptions bearer)
    {
        var rules = bearer.TokenValidationParameters;
        rules.ValidIssuer = Issuer;
        rules.ValidAudience = Audience;
        rules.IssuerSigningKey = signing;
        rules.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        rules.ClockSkew = TimeSpan.FromSeconds(30);
    }
}
