using System.Collections.Concurrent;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>The heads that this process has committed and not yet sealed.</summary>
public sealed class CommittedHeads
{
    private readonly ConcurrentDictionary<AggregateRef, SealedHead> heads = new();

    public void Note(StoredHead head)
    {
        var committed = SealedHead.Of(head);
        heads.AddOrUpdate(head.Aggregate, committed, (_, known) => known.Version > committed.Version ? known : committed);
    }

    internal IReadOnlyList<SealedHead> Waiting() => [.. heads.Values];

    /// <summary>Forgets those that have not been committed to again.</summary>
    internal void Forget(IEnumerable<SealedHead> done)
    {
        foreach (var head in done)
        {
            heads.TryRemove(KeyValuePair.Create(head.Aggregate, head));
        }
    }
}
