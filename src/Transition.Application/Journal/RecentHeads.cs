using System.Collections.Concurrent;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// The states that this process has committed last. Each is only a guess: another process may have gone further, which the
/// guard of the next commit finds out.
/// </summary>
internal sealed class RecentHeads
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<AggregateRef, (StoredHead Head, object State)> heads = new();

    public Loaded<T>? Find<T>(AggregateRef aggregate) =>
        heads.TryGetValue(aggregate, out var known) ? new((T)known.State, known.Head, []) : null;

    public void Keep(StoredHead head, object state)
    {
        if (heads.Count >= Most)
        {
            heads.Clear();
        }

        heads[head.Aggregate] = (head with { Snapshot = ReadOnlyMemory<byte>.Empty }, state);
    }

    public void Forget(AggregateRef aggregate) => heads.TryRemove(aggregate, out _);
}
