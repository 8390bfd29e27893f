using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Transition.Web.Notices;

/// <summary>Proves to GOV.UK Notify who asks: a JSON web token, new for each request, signed with the secret of the key.</summary>
public sealed class NotifyKey
{
    private const int IdLength = 36;
    private readonly string service;
    private readonly byte[] secret;

    public NotifyKey(string key)
    {
        if (key.Length < (2 * IdLength) + 1
            || !Guid.TryParse(key[^IdLength..], out _) || !Guid.TryParse(key[^((2 * IdLength) + 1)..^(IdLength + 1)], out _))
        {
            throw new ArgumentException("This is no key of GOV.UK Notify: it must end with the service's id and a secret.", nameof(key));
        }

        service = key[^((2 * IdLength) + 1)..^(IdLength + 1)];
        secret = Encoding.UTF8.GetBytes(key[^IdLength..]);
    }

    public string TokenAt(DateTimeOffset now)
    {
        var header = Part("""{"typ":"JWT","alg":"HS256"}""");
        var claims = Part(string.Create(CultureInfo.InvariantCulture, $$"""{"iss":"{{service}}","iat":{{now.ToUnixTimeSeconds()}}}"""));
        var signed = $"{header}.{claims}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
