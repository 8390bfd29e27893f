using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>A date aimed at passed without what goes before it.</summary>
[EventName("transition-fell-overdue")]
public sealed record FellOverdue(DateOnly Missed) : IEvent;
