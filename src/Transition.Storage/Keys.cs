using System.Buffers;
using System.Globalization;
using System.Text;
using Transition.Application.Ports;

namespace Transition.Storage;

/// <summary>
/// Ids as they stand in keys and blob names: letters, digits, hyphens and underscores as they are, every other byte of their UTF-8
/// as <c>~</c> and two hex digits. So nothing in an id is ever forbidden in a key, special in a URL, or the separator.
/// </summary>
internal static class Keys
{
    public const char Separator = '|';

    // Room for a kind, separators and a sequence number within the 512 characters of a key.
    private const int LongestEncoded = 420;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The id is empty or not well-formed Unicode.</exception>
    /// <exception cref="ImpossibleIdException">The id is too long.</exception>
    public static string Encode(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var encoded = id.AsSpan().ContainsAnyExcept(Plain) ? EncodeBytes(id) : id;
        return encoded.Length <= LongestEncoded
            ? encoded
            : throw new ImpossibleIdException($"The id '{id}' is too long: use at most {LongestEncoded} plain characters.", nameof(id));
    }

    /// <exception cref="FormatException">The text was not made by <see cref="Encode(string)"/>.</exception>
    public static string Decode(string encoded)
    {
        if (!encoded.Contains('~'))
        {
            return encoded;
        }

        var bytes = new List<byte>(encoded.Length);
        for (var index = 0; index < encoded.Length; index++)
        {
            if (encoded[index] == '~')
            {
                bytes.Add(byte.Parse(encoded.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                index += 2;
            }
            else
            {
                bytes.Add((byte)encoded[index]);
            }
        }

        return StrictUtf8.GetString([.. bytes]);
    }

    public static string Encode(AggregateRef aggregate) => $"{Encode(aggregate.Kind)}{Separator}{Encode(aggregate.Id)}";

    public static AggregateRef DecodeAggregate(string encoded)
    {
        var separator = encoded.IndexOf(Separator, StringComparison.Ordinal);
        return separator > 0
            ? new AggregateRef(Decode(encoded[..separator]), Decode(encoded[(separator + 1)..]))
            : throw new FormatException($"'{encoded}' is not the key of an aggregate.");
    }

    private static string EncodeBytes(string id)
    {
        var encoded = new StringBuilder(id.Length * 3);
        foreach (var unit in StrictUtf8.GetBytes(id))
        {
            var character = (char)unit;
            if (Plain.Contains(character))
            {
                encoded.Append(character);
            }
            else
            {
                encoded.Append('~').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
