using System.Globalization;

namespace Transition.Application.Ports;

/// <summary>
/// The hash that ties an event to everything before it: SHA-256 over the hash before, the aggregate, the sequence number, the
/// type, the context and the stored bytes, each with its length in front so that no two inputs run together.
/// </summary>
public static class ChainHash
{
    [ThreadStatic]
    private static ChainInput? reused;

    public static string Next(
        string before, AggregateRef aggregate, long sequence, string type, EventContext context, ReadOnlySpan<byte> body)
    {
        var input = reused ??= new();
        foreach (var text in (ReadOnlySpan<string?>)
        [
            before, aggregate.Kind, aggregate.Id, sequence.ToString(CultureInfo.InvariantCulture), type, context.Actor, context.Role,
            context.Organisation, context.OnBehalfOf,
        ])
        {
            input.Append(text);
        }

        input.Append(context.At);
        input.Append(context.RecordedAt);
        input.Append(context.Reason);
        input.Append(body);
        Span<byte> hash = stackalloc byte[ChainInput.HashBytes];
        input.Hash(hash);
        return Convert.ToHexStringLower(hash);
    }
}
