using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A body came late, or left.</summary>
[EventName("attendance-changed")]
public sealed record AttendanceChanged(string Body, bool Present) : IEvent;
