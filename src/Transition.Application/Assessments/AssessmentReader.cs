using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Assessments;

/// <summary>Reads assessments: one by its id, those of a tranche's line, or those of a wave.</summary>
public sealed class AssessmentReader(AggregateJournal journal, Views views)
{
    /// <summary>The assessment of an attestation, if a framework is worked through there.</summary>
    public Task<Loaded<Assessment>> FindAsync(string id, CancellationToken cancellation) =>
        journal.LoadAsync<Assessment>(id, cancellation);

    public async Task<Loaded<Assessment>> GetAsync(string id, CancellationToken cancellation)
    {
        var loaded = await FindAsync(id, cancellation);
        return loaded.State.Exists ? loaded : throw Refuse.NotFound("assessment", id);
    }

    /// <summary>What is still to do in the assessment of the round that a line is in, as blockers.</summary>
    public async Task<IReadOnlyList<Blocker>> BlockersAsync(Tranche tranche, Line line, CancellationToken cancellation)
    {
        if (tranche.RoundOf(line) is not { } round)
        {
            return [];
        }

        var assessment = (await FindAsync(Attestation.IdOf(tranche.Id, line.Gate!, round.Number), cancellation)).State;
        var missing = assessment.BasisFor(tranche.Region).Missing;
        return [.. missing.Select(text => new Blocker("item-open", line.Gate, null, $"{line.Gate} {assessment.Name}, still to do: {text}.", round.Due))];
    }

    /// <summary>The newest assessment of each footprint of a wave at a gate.</summary>
    public async Task<IReadOnlyList<Loaded<Assessment>>> OfWaveAsync(string wave, string gate, CancellationToken cancellation)
    {
        var index = await views.ReadAsync<MatterIndex>(Keys.Attestations(wave), cancellation);
        var newest = (index?.Entries.Values ?? [])
            .Where(entry => entry.Gate == gate)
            .GroupBy(entry => entry.Footprints[0])
            .Select(group => group.MaxBy(entry => entry.Round)!.Id);
        var loaded = await Task.WhenAll(newest.Select(id => FindAsync(id, cancellation)));
        return [.. loaded.Where(one => one.State.Exists).OrderBy(one => one.State.Footprint, StringComparer.Ordinal)];
    }
}
