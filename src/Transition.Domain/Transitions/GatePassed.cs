using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>The transition passed a gate.</summary>
/// <param name="Index">The gate's place in the pathway.</param>
[EventName("gate-passed")]
public sealed record GatePassed(string Gate, int Index) : IEvent;
