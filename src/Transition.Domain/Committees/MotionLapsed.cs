using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A motion that was carried could not take effect.</summary>
[EventName("motion-lapsed")]
public sealed record MotionLapsed(int Motion, string Reason) : IEvent;
