using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Organisations;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>Gathers what stands around a paper: where its lines are, and its earlier rounds.</summary>
public sealed class PaperDossier(AggregateJournal journal, Tranches tranches, ReworkNotes reworks, Library<Organisation> organisations)
{
    /// <summary>Where each line of the paper stands now, by one point read a footprint.</summary>
    public async Task<IReadOnlyList<LineReadiness>> ReadinessAsync(Submission paper, CancellationToken cancellation)
    {
        var lines = paper.Lines.Where(line => !line.Services.IsEmpty).ToList();
        var loaded = await Task.WhenAll(lines.Select(line => journal.LoadAsync<Tranche>(line.Tranche, cancellation)));
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        return [.. lines.Zip(loaded).SelectMany(pair => pair.First.Services.Select(service => Of(paper, pair.Second.State, service, names)))];
    }

    /// <summary>The rounds before this one, the newest first.</summary>
    public async Task<IReadOnlyList<EarlierRound>> EarlierAsync(Submission paper, CancellationToken cancellation)
    {
        var ids = Enumerable.Range(1, paper.Round - 1).Select(round => Submission.IdOf(paper.Wave, paper.Gate, paper.Body, round));
        var loaded = await Task.WhenAll(ids.Select(id => journal.LoadAsync<Submission>(id, cancellation)));
        List<EarlierRound> rounds = [];
        foreach (var (earlier, _, _) in loaded.Where(round => round.State.Exists).Reverse())
        {
            var since = PaperChanges.Between(earlier, paper);
            var slot = earlier.Slots.All[0];
            rounds.Add(new(
                earlier.Id, earlier.Round, MatterEntry.Of(earlier, 0).Status, earlier.Decision, slot.AnsweredBy, slot.AnsweredAt,
                earlier.Statement, since, await reworks.ReadAsync(earlier, paper, since, cancellation)));
        }

        return rounds;
    }

    private LineReadiness Of(Submission paper, Tranche tranche, string service, BodyNames names)
    {
        var pathway = tranches.PathwayOf(tranche);
        var line = tranche.Lines[service];
        var blockers = tranche.BlockersOf(line, pathway, journal.Now)
            .Where(blocker => blocker.Gate != paper.Gate || blocker.Body != paper.Body)
            .Select(blocker => blocker.Named(names))
            .ToList();
        return new(
            service, tranche.Footprint, line.Transition, Tranche.PhaseOf(line, pathway), Passed(line, pathway), pathway.Gates.Count,
            tranche.TargetsOf(line), line.Active && blockers.Count == 0, blockers);
    }

    private static int Passed(Line line, Pathway pathway) => pathway.Gates.Count(gate => (line.Passed & (1 << pathway.IndexOf(gate.Id))) != 0);
}
