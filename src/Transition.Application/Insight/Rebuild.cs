using System.Collections.Concurrent;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>
/// Makes the read models and the index of due moments anew from what is recorded, while people work: a new generation of
/// documents is made beside the one that is shown, and takes its place when it is complete. Broken off, it is begun anew.
/// </summary>
public sealed class Rebuild(
    IEventStore store, Views views, Portfolio portfolio, Generations generations, Dues dues, Parking parking, Tenancy tenancy, IEnumerable<IFollowUp> followUps,
    Replay replay)
{
    private const int AtOnce = 16;

    /// <returns>How many aggregates there are.</returns>
    /// <exception cref="ConcurrencyException">Another rebuild was begun since, and this one is given up.</exception>
    public async Task<int> RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var building = await generations.BeginAsync(cancellation);
        await views.RemoveStrangersAsync(building, cancellation);
        await dues.LoadAsync(cancellation);
        ConcurrentDictionary<AggregateRef, bool> seen = new();
        using (Generations.WriteOnly(building.Beside!.Value))
        {
            foreach (var followUp in followUps)
            {
                await ProjectAsync(followUp, seen, progress, cancellation);
            }

            await replay.RunAsync(cancellation);
            await portfolio.FlushAsync(Pace.WithoutRest, cancellation);
        }

        await views.FlushAsync(Pace.WithoutRest, cancellation);

        await ForgetAsync(dues.All().Where(aggregate => !seen.ContainsKey(aggregate)), cancellation);
        await DropAsync(await generations.ShowAsync(building, cancellation), cancellation);
        return seen.Count;
    }

    /// <summary>A process that is alone knows that no rebuild is under way, and gives up what one has left.</summary>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        var now = await generations.NowAsync(cancellation);
        if (now.Beside is not null && tenancy.IsCertain)
        {
            await DropAsync(now, cancellation);
        }
    }

    private async Task DropAsync(Generation now, CancellationToken cancellation) =>
        await views.RemoveStrangersAsync(await generations.SettleAsync(now, cancellation), cancellation);

    private Task ProjectAsync(
        IFollowUp followUp, ConcurrentDictionary<AggregateRef, bool> seen, IProgress<RebuildProgress>? progress, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            store.ReadHeadsAsync(followUp.Kind, cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (head, token) =>
            {
                await TryProjectAsync(followUp, head, token);
                seen[head.Aggregate] = true;
                progress?.Report(new(followUp.Kind, seen.Count));
            });

    /// <summary>One that cannot be read stops none of the others.</summary>
    private async Task TryProjectAsync(IFollowUp followUp, StoredHead head, CancellationToken cancellation)
    {
        try
        {
            await ProjectAsync(followUp, head, cancellation);
        }
        catch (UnreadableException unreadable)
        {
            await parking.ParkAsync(head.Aggregate, unreadable, cancellation);
        }
    }

    /// <summary>
    /// What is committed meanwhile is shown by its own follow-up, which the older state must not overwrite for good; nor must its
    /// due moment, which is stored before the look.
    /// </summary>
    private async Task ProjectAsync(IFollowUp followUp, StoredHead head, CancellationToken cancellation)
    {
        while (true)
        {
            await followUp.ProjectAsync(await followUp.ReadAsync(head, cancellation), head.Version, cancellation);
            await dues.FlushAsync(Pace.WithoutRest, cancellation);
            if (await store.ReadHeadAsync(head.Aggregate, cancellation) is not { } newest || newest.Version <= head.Version)
            {
                return;
            }

            head = newest;
        }
    }

    /// <summary>Due moments of what does not exist.</summary>
    private async Task ForgetAsync(IEnumerable<AggregateRef> unseen, CancellationToken cancellation)
    {
        foreach (var aggregate in unseen)
        {
            if (await store.ReadHeadAsync(aggregate, cancellation) is null)
            {
                dues.Set(aggregate, null);
            }
        }

        await dues.FlushAsync(Pace.WithoutRest, cancellation);
    }
}
