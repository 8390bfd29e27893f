using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>On its date the holding changed.</summary>
/// <param name="Stage">The stage that ended, as a place in the pathway.</param>
/// <param name="Icbs">For whom it changed; ICBs that leave the transition later keep it.</param>
[EventName("holding-changed")]
public sealed record HoldingChanged(HoldingState State, DateOnly On, int Stage, ImmutableList<string> Icbs) : IEvent;
