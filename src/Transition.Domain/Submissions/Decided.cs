using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>The body decided on all lines of the paper, once.</summary>
/// <param name="Motion">For a committee, the motion that was carried: its meeting and number.</param>
[EventName("decided")]
public sealed record Decided(Decision Decision, string By, DateTimeOffset At, string? Motion = null) : IEvent;
