using Transition.Domain.Common;

namespace Transition.Domain.Notices;

/// <summary>A person of a body that the notice goes to has opened it for the first time.</summary>
[EventName("notice-opened")]
public sealed record NoticeOpened(string Body, string Person, DateTimeOffset At) : IEvent;
