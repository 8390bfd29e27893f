using System.Globalization;
using System.Numerics;
using Transition.Domain.Common;

namespace Transition.Application.Common;

/// <summary>Ids of what a POST creates: the same actor and Idempotency-Key always give the same id.</summary>
public static class Ids
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 12;

    public static string From(string prefix, string actor, string key)
    {
        var hash = Fingerprint.Of(prefix, actor, key);
        var number = BigInteger.Parse("0" + hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(prefix.Length + 1 + Length, (prefix, number), static (span, item) =>
        {
            item.prefix.CopyTo(span);
            span[item.prefix.Length] = '-';
            var rest = item.number;
            for (var index = item.prefix.Length + 1; index < span.Length; index++)
            {
                span[index] = Digits[(int)(rest % Digits.Length)];
                rest /= Digits.Length;
            }
        });
    }
}
