using System.Collections.Concurrent;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>Brings read models up to what this process has committed.</summary>
internal sealed class Projecting(IEventStore store, Tenancy tenancy)
{
    private readonly ConcurrentDictionary<AggregateRef, long> newest = new();
    private readonly KeyedLocks locks = new();

    /// <summary>A version is to be projected: no older one needs to be any more.</summary>
    public void Note(AggregateRef aggregate, long version) =>
        newest.AddOrUpdate(aggregate, version, (_, known) => Math.Max(known, version));

    /// <summary>
    /// Projects the newest state that is known here, then looks whether another process has gone further meanwhile: the read
    /// models end at the head, whoever writes last.
    /// </summary>
    public async Task ProjectAsync(AggregateRef aggregate, IFollowUp followUp, object state, long version, CancellationToken cancellation)
    {
        if (newest.GetValueOrDefault(aggregate) > version)
        {
            return;
        }

        using var mine = await locks.EnterAsync(aggregate, cancellation);
        while (true)
        {
            await followUp.ProjectAsync(state, version, cancellation);
            if (followUp.KeepsNewest || tenancy.IsCertain || await store.ReadHeadAsync(aggregate, cancellation) is not { } head || head.Version <= version)
            {
                return;
            }

            (state, version) = (await followUp.ReadAsync(head, cancellation), head.Version);
        }
    }
}
