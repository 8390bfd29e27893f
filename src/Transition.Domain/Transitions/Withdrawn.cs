using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The transition was given up, with a reason. What it has reached stays.</summary>
[EventName("transition-withdrawn")]
public sealed record Withdrawn(string Reason) : IEvent;
