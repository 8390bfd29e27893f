using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>The chair opened the meeting.</summary>
/// <param name="Present">The bodies that are present with a vote.</param>
/// <param name="Quorate">Whether the committee's rule was met.</param>
[EventName("meeting-opened")]
public sealed record MeetingOpened(ImmutableList<string> Present, bool Quorate, string By, DateTimeOffset At) : IEvent;
