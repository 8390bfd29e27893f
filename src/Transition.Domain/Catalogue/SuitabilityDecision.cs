namespace Transition.Domain.Catalogue;

/// <summary>A judgement of suitability with the date from which it counts. Earlier judgements are kept.</summary>
public sealed record SuitabilityDecision(Suitability Suitability, DateOnly From, string Rationale, string DecidedBy, DateTimeOffset At);
