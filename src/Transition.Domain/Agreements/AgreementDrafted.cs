using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Domain.Agreements;

/// <summary>An agreement was drawn up for signature.</summary>
/// <param name="Paper">Hash of the text to be signed: parties, term and schedule.</param>
[EventName("agreement-drafted")]
public sealed record AgreementDrafted(
    AgreementKind Kind,
    string Icb,
    ImmutableList<Asked> Parties,
    DateOnly From,
    DateOnly? Until,
    ImmutableList<string> Services,
    DateOnly Due,
    string DraftedBy,
    string Paper,
    AgreementTerms? Terms = null) : IEvent;
