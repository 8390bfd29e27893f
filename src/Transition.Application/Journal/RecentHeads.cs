using System.Collections.Concurrent;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// The states that this process has committed last. Each is only a guess: another process may have gone further, which the
/// guard of the next commit finds out. A process that is alone also keeps what it has read, and takes it for what it is.
/// </summary>
internal sealed class RecentHeads(Tenancy tenancy)
{
    private const int Most = 30_000;
    private readonly ConcurrentDictionary<AggregateRef, Known> heads = new();

    /// <summary>The last known state, to be proved by a commit's guard.</summary>
    public Loaded<T>? Find<T>(AggregateRef aggregate) => heads.TryGetValue(aggregate, out var known) ? known.As<T>() : null;

    /// <summary>The newest state, if it is certain.</summary>
    public Loaded<T>? FindNewest<T>(AggregateRef aggregate) =>
        tenancy.IsCertain && heads.TryGetValue(aggregate, out var known) && known.Epoch == tenancy.Epoch ? known.As<T>() : null;

    /// <summary>The last known version; 0 if none is.</summary>
    public long VersionOf(AggregateRef aggregate) => heads.GetValueOrDefault(aggregate)?.Head?.Version ?? 0;

    public void Keep(StoredHead head, object state) => Put(head.Aggregate, head, state, tenancy.Epoch);

    /// <param name="epoch">As it was before the state was read.</param>
    public void KeepRead<T>(AggregateRef aggregate, Loaded<T> loaded, long epoch)
    {
        if (tenancy.IsCertain)
        {
            Put(aggregate, loaded.Head, loaded.State!, epoch);
        }
    }

    public void Forget(AggregateRef aggregate) => heads.TryRemove(aggregate, out _);

    private void Put(AggregateRef aggregate, StoredHead? head, object state, long epoch)
    {
        if (heads.Count >= Most)
        {
            heads.Clear();
        }

        var known = new Known(head is null ? null : head with { Snapshot = ReadOnlyMemory<byte>.Empty }, state, epoch);
        heads.AddOrUpdate(aggregate, known, (_, other) => other.IsNewerThan(known) ? other : known);
    }

    private sealed record Known(StoredHead? Head, object State, long Epoch)
    {
        public bool IsNewerThan(Known other) => Epoch > other.Epoch || (Epoch == other.Epoch && Version > other.Version);

        public Loaded<T> As<T>() => new((T)State, Head, []);

        private long Version => Head?.Version ?? 0;
    }
}
