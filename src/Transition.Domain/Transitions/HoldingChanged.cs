using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>On its date the holding changed.</summary>
/// <param name="Stage">The stage that ended, as a place in the pathway.</param>
[EventName("holding-changed")]
public sealed record HoldingChanged(HoldingState State, DateOnly On, int Stage) : IEvent;
