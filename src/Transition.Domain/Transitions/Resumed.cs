using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>A paused transition goes on.</summary>
[EventName("transition-resumed")]
public sealed record Resumed(string? Reason) : IEvent;
