using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The transition was stopped for now, with a reason.</summary>
[EventName("transition-paused")]
public sealed record Paused(string Reason) : IEvent;
