using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>The region reviewed the submitted copy.</summary>
[EventName("assessment-reviewed")]
public sealed record AssessmentReviewed(string Statement, string Copy, string By, DateTimeOffset At) : IEvent;
