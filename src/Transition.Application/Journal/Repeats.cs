using System.Text.Json.Nodes;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>
/// Tells a command that was given once before, and whose answer was lost, from one that comes too late: decided on the state
/// before the person's own earlier commit, it gives that very commit, for the same reason.
/// </summary>
public sealed class Repeats(IEventStore store, EventCodec codec)
{
    private const int MostLookedAt = 12;

    internal async Task<bool> IsRepeatAsync<T>(
        AggregateRef aggregate, EventContext context, Func<T, IReadOnlyList<IEvent>> decide, CancellationToken cancellation)
        where T : IAggregate<T>
    {
        var state = T.Empty(aggregate.Id);
        List<(T Before, StoredEvent Stored)> history = [];
        await foreach (var stored in store.ReadEventsAsync(aggregate, 0, cancellation))
        {
            history.Add((state, stored));
            state = state.Apply(codec.Decode(stored));
        }

        return Enumerable.Range(0, history.Count).Reverse()
            .Where(index => IsOfTheSame(history[index].Stored, context))
            .Take(MostLookedAt)
            .Any(index => Decided(decide, history[index].Before) is { Count: > 0 } events
                && events.Count <= history.Count - index
                && events.Select(EventCodec.Encode).Zip(history.Skip(index)).All(pair => IsSame(pair.First, pair.Second.Stored, context)));
    }

    private static IReadOnlyList<IEvent> Decided<T>(Func<T, IReadOnlyList<IEvent>> decide, T state)
    {
        try
        {
            return decide(state);
        }
        catch (RefusedException)
        {
            return [];
        }
    }

    private static bool IsSame(NewEvent decided, StoredEvent stored, EventContext context) =>
        IsOfTheSame(stored, context) && decided.Type == stored.Type && SayTheSame(decided.Body, stored.Body);

    /// <summary>Another reason is another command: it must not be lost.</summary>
    private static bool IsOfTheSame(StoredEvent stored, EventContext context) =>
        (stored.Context.Actor, stored.Context.Reason) == (context.Actor, context.Reason);

    /// <summary>Time goes on between two tries, so the moment at which an event says that it happened counts for nothing.</summary>
    private static bool SayTheSame(ReadOnlyMemory<byte> decided, ReadOnlyMemory<byte> stored) =>
        decided.Span.SequenceEqual(stored.Span) || JsonNode.DeepEquals(Timeless(decided), Timeless(stored));

    private static JsonNode? Timeless(ReadOnlyMemory<byte> body)
    {
        var said = JsonNode.Parse(body.Span);
        (said as JsonObject)?.Remove("at");
        return said;
    }
}
