using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A board decided whether the service should and can move.</summary>
[EventName("suitability-decided")]
public sealed record SuitabilityDecided(
    Suitability Suitability, DateOnly From, string Rationale, string DecidedBy, DateTimeOffset At) : IEvent;
