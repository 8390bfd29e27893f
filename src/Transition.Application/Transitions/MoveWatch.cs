using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Application.Waves;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>Does what is due of one transition and tells what it waits for: one step of the orchestration of its move.</summary>
public sealed class MoveWatch(
    AggregateJournal journal, Settler settler, Tranches tranches, PathwayBook pathways, Moves moves, Moments moments)
{
    /// <summary>A status that others poll stays small.</summary>
    private const int MostBlockers = 10;

    /// <summary>Safe to repeat. A transition that does not exist has ended.</summary>
    public async Task<MoveStand> AdvanceAsync(string id, CancellationToken cancellation)
    {
        var transition = (await journal.LoadAsync<ServiceTransition>(id, cancellation)).State;
        if (!transition.Exists)
        {
            return new(LineView.EndPhase, null, "unknown", [], [], moments.Until(null), Ended: true);
        }

        var looked = await settler.LookAsync(new(Tranche.Kind, transition.Tranche), cancellation);
        return Stand(await moves.AdvanceAsync(id, cancellation), (Tranche)looked.State, looked.Due);
    }

    private MoveStand Stand(ServiceTransition transition, Tranche tranche, DateTimeOffset? due)
    {
        var pathway = pathways.Get(transition.Pathway, transition.PathwayVersion);
        var gate = LineView.GateOf(transition, pathway);
        return new(
            LineView.PhaseOf(transition, pathway),
            gate?.Id,
            System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(transition.Status.ToString()),
            BlockersOf(transition, tranche),
            MoveEvent.AwaitedAt(transition, gate),
            moments.Until(due),
            transition.Ended);
    }

    private IReadOnlyList<string> BlockersOf(ServiceTransition transition, Tranche tranche) =>
        !transition.Ended && tranche.Lines.TryGetValue(transition.Service, out var line)
            ? [.. tranche.BlockersOf(line, tranches.PathwayOf(tranche), journal.Now).Take(MostBlockers).Select(blocker => blocker.Text)]
            : [];
}
