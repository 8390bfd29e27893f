using System.Collections.Immutable;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>Puts tranches' lines on the papers of the bodies that decide on them.</summary>
public sealed class Papers(AggregateJournal journal, PaperAssembly assembly)
{
    /// <summary>Puts a round's lines on a paper for each body asked: the newest that still collects lines, or a new one.</summary>
    public async Task OpenAsync(Tranche tranche, Gate gate, Round round, CancellationToken cancellation)
    {
        var wave = (await journal.LoadAsync<Wave>(tranche.Wave, cancellation)).State;
        var part = await assembly.OfAsync(tranche, gate.Id, cancellation);
        foreach (var asked in round.Asked)
        {
            await JoinAsync(wave, tranche, gate, round, asked, part, cancellation);
        }
    }

    /// <summary>Takes services off the papers of a round that are not decided yet.</summary>
    public async Task RemoveAsync(
        Tranche tranche, Gate gate, Round round, ImmutableList<string> services, CancellationToken cancellation)
    {
        foreach (var asked in round.Asked.Where(asked => services.Any(service => !round.HasAnswer(asked.Body, service))))
        {
            if (await FindAsync(tranche, gate.Id, asked.Body, round.Number, cancellation) is { } paper)
            {
                await journal.ExecuteAsync<Submission>(
                    paper.Id, Actor.System, submission => submission.Remove(tranche.Id, round.Number, services), cancellation);
            }
        }
    }

    private async Task<Submission?> FindAsync(Tranche tranche, string gate, string body, int round, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var paper = (await journal.LoadAsync<Submission>(Submission.IdOf(tranche.Wave, gate, body, number), cancellation)).State;
            if (!paper.Exists || paper.Has(tranche.Id, round))
            {
                return paper.Exists ? paper : null;
            }
        }
    }

    private async Task JoinAsync(Wave wave, Tranche tranche, Gate gate, Round round, Asked asked, PaperPart part, CancellationToken cancellation)
    {
        Submission? before = null;
        var line = new PaperLine(tranche.Id, tranche.Footprint, round.Number, round.Services);
        for (var number = 1; ; number++)
        {
            var id = Submission.IdOf(wave.Id, gate.Id, asked.Body, number);
            var opening = new SubmissionOpened(
                wave.Id, gate.Id, gate.Asks, number, asked, round.Due, Expected(wave, tranche, asked.Body, before), tranche.PreparedBy);
            try
            {
                await journal.ExecuteAsync<Submission>(
                    id, Actor.System, submission => submission.Join(opening, line, part), cancellation, isLikelyNew: true);
                return;
            }
            catch (RefusedException refused) when (refused.Code == "paper-frozen")
            {
                before = (await journal.LoadAsync<Submission>(id, cancellation)).State;
            }
        }
    }

    /// <summary>
    /// Whose lines a paper waits for: the first round, all tranches of the wave on which the body decides; a later one, those
    /// that the round before put off.
    /// </summary>
    private static ImmutableList<string> Expected(Wave wave, Tranche tranche, string body, Submission? before)
    {
        if (before?.Decision is { } decision)
        {
            var again = before.Lines
                .Where(line => line.Services.Any(service => decision.For(service, line.Footprint).Outcome is Outcome.Defer))
                .Select(line => line.Tranche);
            return [.. again.Append(tranche.Id).Distinct()];
        }

        return before is null && body is Bodies.NhseBoard or Bodies.NationalModerationPanel
            ? [.. wave.Started.Where(footprint => footprint.Value > 0).Select(footprint => Tranche.IdOf(wave.Id, footprint.Key))]
            : [tranche.Id];
    }
}
