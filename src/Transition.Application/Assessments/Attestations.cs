using System.Collections.Immutable;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Assessments;
using Transition.Domain.Pathways;
using Transition.Domain.Waves;

namespace Transition.Application.Assessments;

/// <summary>Opens the attestations that gates wait for, each with the assessment or checklist that it is about, if there is one.</summary>
public sealed class Attestations(AggregateJournal journal, Library<Framework> frameworks)
{
    public async Task OpenAsync(Tranche tranche, Gate gate, Round round, CancellationToken cancellation)
    {
        var id = Attestation.IdOf(tranche.Id, gate.Id, round.Number);
        if ((await frameworks.AllAsync(cancellation)).Values.FirstOrDefault(known => known.Gates.Contains(gate.Id)) is { } framework)
        {
            var opening = await OpeningAsync(tranche, gate, round, framework, cancellation);
            await journal.ExecuteAsync<Assessment>(id, Actor.System, assessment => assessment.Open(opening), cancellation);
        }

        var opened = new AttestationOpened(
            tranche.Id, tranche.Footprint, gate.Id, round.Number, gate.Asks, round.Services, [.. gate.Evidence], round.Asked, round.Due,
            ByService: gate.Kind == GateKind.Confirmation, tranche.PreparedBy);
        await journal.ExecuteAsync<Attestation>(id, Actor.System, attestation => attestation.Ask(opened), cancellation);
    }

    /// <summary>Takes services off an attestation that is not complete yet.</summary>
    public Task RemoveAsync(Tranche tranche, Gate gate, Round round, ImmutableList<string> services, CancellationToken cancellation) =>
        journal.ExecuteAsync<Attestation>(
            Attestation.IdOf(tranche.Id, gate.Id, round.Number), Actor.System, attestation => attestation.Leave(services), cancellation);

    private async Task<AssessmentOpened> OpeningAsync(
        Tranche tranche, Gate gate, Round round, Framework framework, CancellationToken cancellation)
    {
        var before = await BeforeAsync(tranche, gate, round, framework, cancellation);
        var items = framework.Sections.SelectMany(section => section.Items).Select(item => item.Id).ToHashSet();
        return new(
            tranche.Id, tranche.Footprint, gate.Id, round.Number, framework.Id, framework.Revision, framework.Name, framework.Scale,
            framework.Demanded || gate.Demanded, framework.Sections, tranche.Icbs, tranche.Region,
            [.. (before?.Answers.Values ?? []).Where(answer => items.Contains(answer.Answer.Item))]);
    }

    /// <summary>The assessment that this one refreshes: of the round before, or of the gate before.</summary>
    private async Task<Assessment?> BeforeAsync(
        Tranche tranche, Gate gate, Round round, Framework framework, CancellationToken cancellation)
    {
        var earlier = framework.Gates.TakeWhile(known => known != gate.Id).Reverse()
            .Select(known => (Gate: known, Round: tranche.RoundsOf(known).Count))
            .Prepend((Gate: gate.Id, Round: round.Number - 1));
        foreach (var (at, number) in earlier.Where(place => place.Round > 0))
        {
            if ((await journal.LoadAsync<Assessment>(Attestation.IdOf(tranche.Id, at, number), cancellation)).State is { Exists: true } known)
            {
                return known;
            }
        }

        return null;
    }
}
