using Transition.Domain.Catalogue;

namespace Transition.Application.Catalogue;

/// <summary>A service with every judgement of its suitability, oldest first, who is moving it, and its dated holdings.</summary>
public sealed record ServiceDetail(
    ServiceView Service,
    IReadOnlyList<SuitabilityDecision> History,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<DatedHolding> Holdings,
    long Version);
