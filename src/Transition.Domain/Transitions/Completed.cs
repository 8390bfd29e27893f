using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The transition reached the end of its way.</summary>
[EventName("transition-completed")]
public sealed record Completed(DateOnly On) : IEvent;
