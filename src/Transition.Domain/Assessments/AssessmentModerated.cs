using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Assessments;

/// <summary>The national panel scored the assessment beside those of the other footprints.</summary>
[EventName("assessment-moderated")]
public sealed record AssessmentModerated(ImmutableList<SectionScore> Scores, string Copy, string By, DateTimeOffset At) : IEvent;
