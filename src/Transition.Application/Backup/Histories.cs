using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>Histories as lines: the events of an aggregate as the export has them, then its head.</summary>
internal static class Histories
{
    /// <summary>Every history of a kind, each as it is at one moment.</summary>
    public static async IAsyncEnumerable<History> OfAsync(IEventStore store, string kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<StoredEvent> events = [];
        await foreach (var stored in store.ReadAllEventsAsync(kind, cancellation))
        {
            if (events.Count > 0 && events[0].Aggregate != stored.Aggregate)
            {
                yield return await WithHeadAsync(store, events, cancellation);
                events = [];
            }

            events.Add(stored);
        }

        if (events.Count > 0)
        {
            yield return await WithHeadAsync(store, events, cancellation);
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

    /// <summary>The head is read after the events, so what it has more is read by itself.</summary>
    private static async Task<History> WithHeadAsync(IEventStore store, List<StoredEvent> events, CancellationToken cancellation)
    {
        var aggregate = events[0].Aggregate;
        var head = await store.ReadHeadAsync(aggregate, cancellation);
        if (head?.Version > events[^1].Sequence)
        {
            await foreach (var stored in store.ReadEventsAsync(aggregate, events[^1].Sequence, cancellation))
            {
                events.Add(stored);
            }

            events.RemoveAll(stored => stored.Sequence > head.Version);
        }

        return head is not null && head.Version == events.Count && head.Chain == events[^1].Chain
            ? new(events, aggregate, head.Version, head.Chain, head.Snapshot)
            : throw new BackupException(
                $"The history of {aggregate} is not whole, so it cannot be taken away.", "Run verify, and mend what it names.");
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
