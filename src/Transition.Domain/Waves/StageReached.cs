using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>The date came and everything was in place: the holding changed.</summary>
/// <param name="Stage">The stage that ended, as a place in the pathway.</param>
/// <param name="Last">Whether that was the last stage of these lines.</param>
[EventName("stage-reached")]
public sealed record StageReached(ImmutableList<string> Services, int Stage, HoldingState State, DateOnly On, bool Last) : IEvent;
