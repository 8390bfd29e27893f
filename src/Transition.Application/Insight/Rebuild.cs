using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>Makes the read models and the index of due moments anew from what is recorded. Safe to repeat.</summary>
public sealed class Rebuild(IEventStore store, Views views, Dues dues, IEnumerable<IFollowUp> followUps, Replay replay)
{
    private const int AtOnce = 16;

    /// <returns>How many aggregates there are.</returns>
    public async Task<int> RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        await views.ClearAsync(cancellation);
        await dues.ClearAsync(cancellation);
        var done = 0;
        foreach (var followUp in followUps)
        {
            await Parallel.ForEachAsync(
                store.ReadHeadsAsync(followUp.Kind, cancellation),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (head, token) =>
                {
                    await ProjectAsync(followUp, head, token);
                    progress?.Report(new(followUp.Kind, Interlocked.Increment(ref done)));
                });
        }

        await replay.RunAsync(cancellation);
        await dues.FlushAsync(cancellation);
        return done;
    }

    /// <summary>What is committed meanwhile is shown by its own follow-up, which the older state must not overwrite for good.</summary>
    private async Task ProjectAsync(IFollowUp followUp, StoredHead head, CancellationToken cancellation)
    {
        while (true)
        {
            await followUp.ProjectAsync(followUp.Read(head), head.Version, cancellation);
            if (followUp.KeepsNewest
                || await store.ReadHeadAsync(head.Aggregate, cancellation) is not { } newest || newest.Version <= head.Version)
            {
                return;
            }

            head = newest;
        }
    }
}
