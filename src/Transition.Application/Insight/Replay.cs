using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>Tells a witness again what was committed: for read models that are made of events and not of states.</summary>
public sealed class Replay(IEventStore store, EventCodec codec, IWitness witness)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var kind in ChangeScopes.Kinds)
        {
            await RunAsync(kind, cancellation);
        }
    }

    private async Task RunAsync(string kind, CancellationToken cancellation)
    {
        var refold = AggregateKinds.RefoldOf(kind);
        List<Happened> happened = [];
        (AggregateRef Aggregate, object State)? current = null;
        await foreach (var stored in store.ReadAllEventsAsync(kind, cancellation))
        {
            if (current?.Aggregate != stored.Aggregate)
            {
                await TellAsync();
                current = (stored.Aggregate, refold.Empty(stored.Aggregate.Id));
                happened = [];
            }

            var one = new Happened(stored.Sequence, codec.Decode(stored), stored.Context);
            current = (stored.Aggregate, refold.Apply(current!.Value.State, one.Event));
            happened.Add(one);
        }

        await TellAsync();

        Task TellAsync() => current is { } told
            ? witness.NoteAsync(told.Aggregate, told.State, happened, cancellation)
            : Task.CompletedTask;
    }
}
