using System.Text.Json;
using Microsoft.Extensions.Logging;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>
/// Reads the kept states. One that cannot be read, or that an earlier version has kept in another shape, is folded from the events anew,
/// and is kept again by the next commit; where these cannot be read either, or the head is not whole, the aggregate is parked.
/// </summary>
public sealed class Snapshots(IEventStore store, EventCodec codec, Parking parking, ILogger<Snapshots> log)
{
    /// <exception cref="UnreadableException">The head is not whole, or neither the state nor the events can be read.</exception>
    public async ValueTask<T> ReadAsync<T>(StoredHead head, CancellationToken cancellation)
        where T : IAggregate<T>
    {
        if (head.Damage is not null)
        {
            throw await ParkedAsync(head, new UnreadableHeadException(head), cancellation);
        }

        try
        {
            if (KeptState.TryDecode<T>(head.Snapshot.Span, out var state))
            {
                return state;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or NotSupportedException)
        {
            log.LogError(broken, "The kept state of {Aggregate} cannot be read; it is made anew from the events.", head.Aggregate);
        }

        return await FoldAsync<T>(head, cancellation);
    }

    private async Task<T> FoldAsync<T>(StoredHead head, CancellationToken cancellation)
        where T : IAggregate<T>
    {
        try
        {
            var state = T.Empty(head.Aggregate.Id);
            await foreach (var stored in store.ReadEventsAsync(head.Aggregate, 0, cancellation))
            {
                state = stored.Sequence <= head.Version ? state.Apply(codec.Decode(stored)) : state;
            }

            return state;
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or StorageUnavailableException or OutOfMemoryException))
        {
            throw await ParkedAsync(head, broken as UnreadableException ?? new UnreadableStateException(head.Aggregate, broken), cancellation);
        }
    }

    private async Task<UnreadableException> ParkedAsync(StoredHead head, UnreadableException why, CancellationToken cancellation)
    {
        await parking.ParkAsync(head.Aggregate, why, cancellation);
        return why;
    }
}
