using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>Goes through the history of one aggregate, event by event, and notes what is not as it was recorded.</summary>
internal sealed class HistoryCheck(AggregateRef aggregate, EventCodec codec, IReadOnlyDictionary<long, Hash256> sealedVersions)
{
    private readonly Refold refold = AggregateKinds.RefoldOf(aggregate.Kind);
    private object? state = AggregateKinds.RefoldOf(aggregate.Kind).Empty(aggregate.Id);
    private int sealsMet;

    public AggregateRef Aggregate => aggregate;

    public long Version { get; private set; }

    public string Chain { get; private set; } = string.Empty;

    public List<AuditProblem> Problems { get; } = [];

    /// <summary>Whether every version that was sealed has been met.</summary>
    public bool AllSealsMet => sealsMet == sealedVersions.Count;

    public long LastSealed => sealedVersions.Count == 0 ? 0 : sealedVersions.Keys.Max();

    /// <summary>The digest of the state that the events lead to; null if they cannot be folded.</summary>
    public Hash256? StateHash => state is null ? null : refold.HashOfState(state);

    public void Take(StoredEvent stored)
    {
        if (stored.Sequence != Version + 1)
        {
            Report(stored.Sequence, $"Event {Version + 1} is missing here: it was removed or put elsewhere.");
        }
        else if (stored.Damage is not null)
        {
            Report(stored.Sequence, $"The row cannot be read: {stored.Damage}");
        }
        else if (ChainHash.Next(Chain, aggregate, stored.Sequence, stored.Type, stored.Context, stored.Body.Span) != stored.Chain)
        {
            Report(stored.Sequence, "The event or the one before it was altered: its chain hash does not fit.");
        }

        if (sealedVersions.TryGetValue(stored.Sequence, out var expected))
        {
            sealsMet++;
            if (expected != Hash256.OfText(stored.Chain))
            {
                Report(stored.Sequence, "The history up to this event was rewritten: a seal holds another chain hash.");
            }
        }

        Fold(stored);
        (Version, Chain) = (stored.Sequence, stored.Chain);
    }

    public void Report(long sequence, string problem) => Problems.Add(new($"{aggregate}", sequence, problem));

    private void Fold(StoredEvent stored)
    {
        if (state is null)
        {
            return;
        }

        try
        {
            state = refold.Apply(state, codec.Decode(stored));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            state = null;
            Report(stored.Sequence, $"The event cannot be read or applied: {failure.Message}");
        }
    }
}
