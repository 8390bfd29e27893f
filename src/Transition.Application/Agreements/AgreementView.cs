using Transition.Domain.Agreements;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Application.Agreements;

/// <summary>An agreement as a person reads it.</summary>
/// <param name="Paper">The hash of the text in hand, to give with a signature.</param>
/// <param name="InForce">The newest variation that is in force; null before the first signatures are complete.</param>
public sealed record AgreementView(
    string Id,
    AgreementKind Kind,
    string Icb,
    string Status,
    DateOnly From,
    DateOnly? Until,
    DateOnly Due,
    int Variation,
    int? InForce,
    IReadOnlyList<string> Services,
    string Paper,
    IReadOnlyList<Slot> Slots,
    IReadOnlyList<AgreementSigned> Signatures,
    long Version)
{
    public static AgreementView Of(Agreement agreement, long version) => new(
        agreement.Id, agreement.Form, agreement.Icb, Insight.MatterEntry.Of(agreement, version).Status, agreement.From, agreement.Until,
        agreement.Slots.Due, agreement.Variation, agreement.InForce, agreement.Services, agreement.Paper, agreement.Slots.All,
        agreement.Signatures, version);
}
