namespace Transition.Application.Assessments;

/// <summary>One footprint's assessment beside the others.</summary>
public sealed record ModerationRow(string Id, string Footprint, int Round, AssessmentView Assessment);
