using Transition.Domain.Assessments;
using Transition.Domain.Tasks;

namespace Transition.Application.Assessments;

/// <summary>An attestation as a person reads it.</summary>
/// <param name="ExpectedEvidence">The kinds of document that usually go with it.</param>
/// <param name="Open">Whether somebody has still to confirm it.</param>
/// <param name="Assessment">The assessment or checklist that it is about; null where none is worked through.</param>
public sealed record AttestationView(
    string Id,
    string Gate,
    string Footprint,
    int Round,
    string Status,
    DateOnly Due,
    string Statement,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> ExpectedEvidence,
    IReadOnlyList<Slot> Slots,
    IReadOnlyList<Confirmed> Confirmations,
    AssessmentView? Assessment,
    bool Open,
    long Version)
{
    public static AttestationView Of(Attestation attestation, long version, AssessmentView? assessment) => new(
        attestation.Id, attestation.Gate, attestation.Footprint, attestation.Round,
        Insight.MatterEntry.Of(attestation, version).Status, attestation.Slots.Due, attestation.Statement, attestation.Services,
        attestation.ExpectedEvidence, attestation.Slots.All, attestation.Confirmations, assessment, attestation.Open, version);
}
