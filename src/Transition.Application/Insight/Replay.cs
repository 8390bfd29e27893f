using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>Tells a witness again what was committed: for read models that are made of events and not of states.</summary>
public sealed class Replay(IEventStore store, EventCodec codec, IWitness witness, Parking parking)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var kind in ChangeScopes.Kinds)
        {
            List<StoredEvent> history = [];
            await foreach (var stored in store.ReadAllEventsAsync(kind, cancellation))
            {
                if (history.Count > 0 && history[0].Aggregate != stored.Aggregate)
                {
                    await TryTellAsync(history, cancellation);
                    history = [];
                }

                history.Add(stored);
            }

            await TryTellAsync(history, cancellation);
        }
    }

    /// <summary>A history that cannot be read stops none of the others.</summary>
    private async Task TryTellAsync(List<StoredEvent> history, CancellationToken cancellation)
    {
        try
        {
            if (history.Count > 0)
            {
                await TellAsync(history, cancellation);
            }
        }
        catch (UnreadableEventException unreadable)
        {
            await parking.ParkAsync(unreadable.Aggregate, unreadable, cancellation);
        }
    }

    private Task TellAsync(List<StoredEvent> history, CancellationToken cancellation)
    {
        var aggregate = history[0].Aggregate;
        var refold = AggregateKinds.RefoldOf(aggregate.Kind);
        List<Happened> happened = [.. history.Select(stored => new Happened(stored.Sequence, codec.Decode(stored), stored.Context))];
        var state = happened.Aggregate(refold.Empty(aggregate.Id), (current, one) => refold.Apply(current, one.Event));
        return witness.NoteAsync(aggregate, state, happened, cancellation);
    }
}
