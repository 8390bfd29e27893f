using System.Collections.Immutable;
using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>A tranche opens what its gates need, and tells its transitions what they have come to.</summary>
public sealed class TrancheFollowUp(
    Views views, Dues dues, AggregateJournal journal, Tranches tranches, Papers papers, Attestations attestations,
    AgreementDesk agreements, Moves moves)
    : FollowUp<Tranche>(views, dues, journal)
{
    public override bool TellsMeanwhile => true;

    protected override async Task<Tranche> LookAgainAsync(string id, CancellationToken cancellation) =>
        (await tranches.AdvanceAsync(id, cancellation)).State;

    protected override DateTimeOffset? NextDue(Tranche state) => state.NextDue(tranches.PathwayOf(state), Journal.Now);

    protected override Task ShowAsync(Tranche state, long version, CancellationToken cancellation)
    {
        var pathway = tranches.PathwayOf(state);
        var source = $"{Tranche.Kind}/{state.Id}";
        var tasks = state.Lines.Values
            .Where(line => line is { Active: true, ReturnedFrom: not null })
            .GroupBy(line => line.ReturnedFrom!)
            .Select(group => OpenTask.Rework(state, pathway.Gate(group.Key), group.Count()));
        return Inbox.ShowAsync(Views, source, [Bodies.Nhse], [.. tasks], cancellation);
    }

    protected override async Task TellAsync(Tranche state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var pathway = tranches.PathwayOf(state);
        var moved = events.SelectMany(Moved).Distinct().Select(service => state.Lines[service]).ToList();
        await Task.WhenAll(moves.FollowAsync(state, pathway, moved, cancellation), AskAsync(state, pathway, events, cancellation));
    }

    private async Task AskAsync(Tranche state, Pathway pathway, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var happened in events)
        {
            await OpenAsync(state, pathway, happened, cancellation);
            await CloseAsync(state, pathway, happened, cancellation);
        }
    }

    private async Task OpenAsync(Tranche state, Pathway pathway, IEvent happened, CancellationToken cancellation)
    {
        if (happened is AssuranceOpened assurance)
        {
            await attestations.OpenAsync(
                state, pathway.Gate(assurance.Gate), state.RoundsOf(assurance.Gate)[assurance.Round - 1], cancellation);
        }

        if (happened is not GateOpened opened)
        {
            return;
        }

        var gate = pathway.Gate(opened.Gate);
        var round = state.RoundsOf(opened.Gate)[opened.Round - 1];
        await (gate.Kind switch
        {
            GateKind.Decision => papers.OpenAsync(state, gate, round, cancellation),
            GateKind.Attestation or GateKind.Confirmation => attestations.OpenAsync(state, gate, round, cancellation),
            GateKind.Signature => agreements.OpenAsync(state, pathway, gate, round, cancellation),
            _ => Task.CompletedTask,
        });
    }

    /// <summary>
    /// Takes lines off whatever still waits for an answer about them in a round that they have left. A line that is in a round
    /// again by now stays there.
    /// </summary>
    private async Task CloseAsync(Tranche state, Pathway pathway, IEvent happened, CancellationToken cancellation)
    {
        var touched = Touched(happened);
        if (touched.IsEmpty)
        {
            return;
        }

        foreach (var (gateId, rounds) in state.Gates)
        {
            var gate = pathway.Gate(gateId);
            foreach (var round in rounds)
            {
                ImmutableList<string> gone = [.. touched.Where(service => round.Services.Contains(service) && !IsIn(state.Lines[service], gateId, round))];
                await CloseAsync(state, gate, round, gone, cancellation);
            }
        }
    }

    private Task CloseAsync(Tranche state, Gate gate, Round round, ImmutableList<string> gone, CancellationToken cancellation) =>
        gone.IsEmpty
            ? Task.CompletedTask
            : gate.Kind switch
            {
                GateKind.Decision => papers.RemoveAsync(state, gate, round, gone, cancellation),
                GateKind.Attestation or GateKind.Confirmation => attestations.RemoveAsync(state, gate, round, gone, cancellation),
                _ => Task.CompletedTask,
            };

    private static bool IsIn(Line line, string gate, Round round) => line.Active && line.Gate == gate && line.Round == round.Number;

    private static ImmutableList<string> Touched(IEvent happened) => happened switch
    {
        LineLeft left => [left.Service],
        LinesDeclined declined => declined.Services,
        LinesDeferred deferred => deferred.Services,
        LinesLimited limited => limited.Services,
        GateOpened { Round: > 1 } again => again.Services,
        _ => [],
    };

    private static ImmutableList<string> Moved(IEvent happened) => happened switch
    {
        TrancheStarted started => started.Services,
        GateOpened opened => opened.Services,
        GateMet met => met.Services,
        LinesDeferred deferred => deferred.Services,
        LinesDeclined declined => declined.Services,
        LinesLimited limited => limited.Services,
        Retargeted retargeted => retargeted.Services,
        LinesOverdue overdue => overdue.Services,
        StageReached reached => reached.Services,
        LineFreed freed => [freed.Service],
        _ => [],
    };
}
