using System.Collections.Immutable;
using Transition.Application.Journal;
using Transition.Domain.Assessments;
using Transition.Domain.Pathways;
using Transition.Domain.Waves;

namespace Transition.Application.Assessments;

/// <summary>Opens the attestations that gates wait for.</summary>
public sealed class Attestations(AggregateJournal journal)
{
    public Task OpenAsync(Tranche tranche, Gate gate, Round round, CancellationToken cancellation)
    {
        var opened = new AttestationOpened(
            tranche.Id, tranche.Footprint, gate.Id, round.Number, gate.Asks, round.Services, [.. gate.Evidence], round.Asked, round.Due,
            ByService: gate.Kind == GateKind.Confirmation, tranche.PreparedBy);
        return journal.ExecuteAsync<Attestation>(
            Attestation.IdOf(tranche.Id, gate.Id, round.Number), Actor.System, attestation => attestation.Ask(opened), cancellation);
    }

    /// <summary>Takes services off an attestation that is not complete yet.</summary>
    public Task RemoveAsync(Tranche tranche, Gate gate, Round round, ImmutableList<string> services, CancellationToken cancellation) =>
        journal.ExecuteAsync<Attestation>(
            Attestation.IdOf(tranche.Id, gate.Id, round.Number), Actor.System, attestation => attestation.Leave(services), cancellation);
}
