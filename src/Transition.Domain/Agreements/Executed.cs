using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>Every party has signed; the agreement, or its variation, is in force for its term.</summary>
[EventName("executed")]
public sealed record Executed(int Variation) : IEvent;
