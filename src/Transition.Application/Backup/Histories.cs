using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>Histories as lines: the events of an aggregate as the export has them, then its head.</summary>
internal static class Histories
{
    /// <summary>Every history of a kind as it was at a moment of the storage's own time.</summary>
    public static async IAsyncEnumerable<History> OfAsync(
        IEventStore store, string kind, DateTimeOffset until, EventCodec codec, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<StoredEvent> events = [];
        await foreach (var stored in store.ReadAllEventsAsync(kind, until, cancellation))
        {
            if (events.Count > 0 && events[0].Aggregate != stored.Aggregate)
            {
                yield return await WithHeadAsync(store, events, codec, cancellation);
                events = [];
            }

            events.Add(stored);
        }

        if (events.Count > 0)
        {
            yield return await WithHeadAsync(store, events, codec, cancellation);
        }
    }

    public static async Task WriteAsync(Stream output, IAsyncEnumerable<History> histories, CancellationToken cancellation)
    {
        var lines = new ExportLines();
        await foreach (var history in histories.WithCancellation(cancellation))
        {
            foreach (var stored in history.Events)
            {
                await output.WriteAsync(lines.Of(stored), cancellation);
            }

            await output.WriteAsync(lines.Of(history.Aggregate, history.Version, history.Chain, history.Snapshot), cancellation);
        }
    }

    public static async IAsyncEnumerable<History> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<StoredEvent> events = [];
        using var reader = new StreamReader(input);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("head", out var head))
            {
                yield return new(
                    events, AggregateOf(head), head.GetProperty("version").GetInt64(), head.GetProperty("chain").GetString()!, DataOf(head));
                events = [];
            }
            else
            {
                events.Add(EventOf(json.RootElement));
            }
        }
    }

    /// <summary>The head is read after the events and may be later: then the state is the one that the events lead to.</summary>
    private static async Task<History> WithHeadAsync(IEventStore store, List<StoredEvent> events, EventCodec codec, CancellationToken cancellation)
    {
        var last = events[^1];
        var head = await store.ReadHeadAsync(last.Aggregate, cancellation);
        var isNewest = head?.Version == last.Sequence;
        var isWhole = last.Sequence == events.Count && events.TrueForAll(stored => stored.Damage is null)
            && (isNewest ? head!.Chain == last.Chain : head?.Version > last.Sequence && await GoesOnAsync(store, last, cancellation));
        return isWhole
            ? new(events, last.Aggregate, last.Sequence, last.Chain, isNewest ? head!.Snapshot : StateOf(events, codec))
            : throw new BackupException(
                $"The history of {last.Aggregate} is not whole, so it cannot be taken away.", "Run verify, and mend what it names.");
    }

    private static async Task<bool> GoesOnAsync(IEventStore store, StoredEvent last, CancellationToken cancellation) =>
        await store.ReadEventsAsync(last.Aggregate, last.Sequence, cancellation).FirstOrDefaultAsync(cancellation) is { } next
            && next.Sequence == last.Sequence + 1;

    /// <summary>Empty if an event cannot be read: then it is folded, and parked, where it is restored.</summary>
    private static ReadOnlyMemory<byte> StateOf(List<StoredEvent> events, EventCodec codec)
    {
        var refold = AggregateKinds.RefoldOf(events[0].Aggregate.Kind);
        try
        {
            return refold.Encode(events.Aggregate(
                refold.Empty(events[0].Aggregate.Id), (state, stored) => refold.Apply(state, codec.Decode(stored))));
        }
        catch (UnreadableEventException)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }

    private static StoredEvent EventOf(JsonElement line) => new(
        AggregateOf(line),
        line.GetProperty("sequence").GetInt64(),
        line.GetProperty("type").GetString()!,
        DataOf(line),
        new(
            line.GetProperty("actor").GetString()!,
            line.GetProperty("role").GetString()!,
            line.GetProperty("organisation").GetString()!,
            line.GetProperty("onBehalfOf").GetString(),
            line.GetProperty("at").GetDateTimeOffset(),
            line.GetProperty("recordedAt").GetDateTimeOffset(),
            line.GetProperty("reason").GetString()),
        line.GetProperty("chain").GetString()!);

    private static AggregateRef AggregateOf(JsonElement line) => new(line.GetProperty("kind").GetString()!, line.GetProperty("id").GetString()!);

    private static ReadOnlyMemory<byte> DataOf(JsonElement line) => line.TryGetProperty("data", out var data)
        ? JsonMarshal.GetRawUtf8Value(data).ToArray()
        : line.GetProperty("bytes").GetBytesFromBase64();
}
