using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>Brings transitions up to what their tranche has come to.</summary>
public sealed class Moves(AggregateJournal journal, PathwayBook pathways)
{
    private const int AtOnce = 12;

    public async Task FollowAsync(Tranche tranche, Pathway pathway, IReadOnlyCollection<Line> lines, CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(
            lines,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (line, token) => await FollowAsync(line.Transition, tranche, pathway, token));
    }

    /// <summary>Looks at one transition again, with its tranche fresh from the store.</summary>
    public async Task<ServiceTransition> AdvanceAsync(string id, CancellationToken cancellation)
    {
        var transition = (await journal.LoadAsync<ServiceTransition>(id, cancellation)).State;
        if (!transition.Exists)
        {
            return transition;
        }

        var tranche = (await journal.LoadAsync<Tranche>(transition.Tranche, cancellation)).State;
        return (await FollowAsync(id, tranche, pathways.Get(tranche.Pathway, tranche.PathwayVersion), cancellation)).State;
    }

    private Task<Loaded<ServiceTransition>> FollowAsync(string id, Tranche tranche, Pathway pathway, CancellationToken cancellation) =>
        journal.ExecuteAsync<ServiceTransition>(
            id, Actor.System, transition => transition.Advance(tranche, pathway, London.DateOf(journal.Now)), cancellation);
}
