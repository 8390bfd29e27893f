using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Transition.Application.Ports;

/// <summary>
/// The hash that ties an event to everything before it: SHA-256 over the hash before, the aggregate, the sequence number, the
/// type, the context and the stored bytes, each with its length in front so that no two inputs run together.
/// </summary>
public static class ChainHash
{
    public static string Next(
        string before, AggregateRef aggregate, long sequence, string type, EventContext context, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in (ReadOnlySpan<string?>)
        [
            before, aggregate.Kind, aggregate.Id, sequence.ToString(CultureInfo.InvariantCulture), type, context.Actor, context.Role,
            context.Organisation, context.OnBehalfOf, Moment(context.At), Moment(context.RecordedAt), context.Reason,
        ])
        {
            Append(hash, text is null ? [] : Encoding.UTF8.GetBytes(text), isNull: text is null);
        }

        Append(hash, body, isNull: false);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes, bool isNull)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, isNull ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
