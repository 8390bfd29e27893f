using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>The answers were submitted: this copy is fixed, and its hash names it.</summary>
[EventName("assessment-submitted")]
public sealed record AssessmentSubmitted(string Copy, string Body, string By, DateTimeOffset At) : IEvent;
