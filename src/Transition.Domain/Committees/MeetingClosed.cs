using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>The chair closed the meeting.</summary>
[EventName("meeting-closed")]
public sealed record MeetingClosed(string By, DateTimeOffset At) : IEvent;
