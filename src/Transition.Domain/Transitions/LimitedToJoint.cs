using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The transition was approved for joint commissioning only and will complete there.</summary>
[EventName("transition-limited-to-joint")]
public sealed record LimitedToJoint(int LastStage) : IEvent;
