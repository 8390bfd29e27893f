using Transition.Domain.Common;

namespace Transition.Domain.Submissions;

/// <summary>The body decided on all lines of the paper, once.</summary>
[EventName("decided")]
public sealed record Decided(Decision Decision, string By, DateTimeOffset At) : IEvent;
