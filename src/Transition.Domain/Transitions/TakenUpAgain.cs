using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>After a deferral, work on the transition began again.</summary>
[EventName("transition-taken-up-again")]
public sealed record TakenUpAgain : IEvent;
