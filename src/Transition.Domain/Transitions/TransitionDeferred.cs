using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The transition was put off to a later date.</summary>
/// <param name="Number">The how-manieth deferral of the transition this is.</param>
/// <param name="Reopens">The gates to be passed again, as a mask over the pathway's gates.</param>
[EventName("transition-deferred")]
public sealed record TransitionDeferred(
    int Number, string? Gate, string Body, HoldingState State, DateOnly Until, string Reason, int Reopens) : IEvent;
