using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The dates that the transition aims at moved.</summary>
[EventName("transition-retargeted")]
public sealed record TransitionRetargeted(Targets Targets) : IEvent;
