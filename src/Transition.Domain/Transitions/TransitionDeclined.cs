using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>A body said no; the transition ends.</summary>
[EventName("transition-declined")]
public sealed record TransitionDeclined(string Reason) : IEvent;
