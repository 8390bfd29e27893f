using System.Text.Json.Nodes;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>
/// Tells a command that was given once before, and whose answer was lost, from one that comes too late: decided on the state
/// before the person's own earlier commit, it gives that very commit.
/// </summary>
public sealed class Repeats(IEventStore store, EventCodec codec)
{
    private const int MostLookedAt = 12;

    internal async Task<bool> IsRepeatAsync<T>(
        AggregateRef aggregate, Actor actor, Func<T, IReadOnlyList<IEvent>> decide, CancellationToken cancellation)
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
            .Where(index => history[index].Stored.Context.Actor == actor.Person)
            .Take(MostLookedAt)
            .Any(index => Decided(decide, history[index].Before) is { Count: > 0 } events
                && events.Count <= history.Count - index
                && events.Select(EventCodec.Encode).Zip(history.Skip(index)).All(pair => IsSame(pair.First, pair.Second.Stored, actor)));
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

    private static bool IsSame(NewEvent decided, StoredEvent stored, Actor actor) =>
        stored.Context.Actor == actor.Person && decided.Type == stored.Type && SayTheSame(decided.Body, stored.Body);

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
