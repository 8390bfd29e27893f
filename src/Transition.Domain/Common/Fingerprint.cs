using System.Security.Cryptography;
using System.Text;

namespace Transition.Domain.Common;

/// <summary>A SHA-256 over texts, each with its length in front, so that no two lists of texts run together.</summary>
public static class Fingerprint
{
    /// <returns>Lower-case hex.</returns>
    public static string Of(params IEnumerable<string> texts)
    {
        var all = new StringBuilder();
        foreach (var text in texts)
        {
            all.Append(text.Length).Append(':').Append(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
