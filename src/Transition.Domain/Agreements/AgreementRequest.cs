using System.Collections.Immutable;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Domain.Agreements;

/// <summary>What a gate asks of an agreement: that it exists, covers the services and is signed by every party.</summary>
/// <param name="Until">Last day of the term; null if it runs until notice is given.</param>
public sealed record AgreementRequest(
    AgreementKind Kind,
    string Icb,
    ImmutableList<Asked> Parties,
    DateOnly From,
    DateOnly? Until,
    AgreementNeed Need,
    DateOnly Due,
    string DraftedBy);
