using Transition.Domain.Common;

namespace Transition.Domain.Notices;

/// <summary>A body said, through one person, that it has taken note.</summary>
[EventName("notice-acknowledged")]
public sealed record NoticeAcknowledged(string Body, string Person, DateTimeOffset At) : IEvent;
