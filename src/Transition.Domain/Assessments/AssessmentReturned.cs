using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>The region or the panel sent the assessment back, with the reason.</summary>
/// <param name="To">The state in which it is taken up again.</param>
[EventName("assessment-returned")]
public sealed record AssessmentReturned(AssessmentStatus To, string Reason, string Body, string By, DateTimeOffset At) : IEvent;
