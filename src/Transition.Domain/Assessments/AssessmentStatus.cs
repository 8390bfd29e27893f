namespace Transition.Domain.Assessments;

/// <summary>How far an assessment is; each state follows the one before.</summary>
public enum AssessmentStatus
{
    Draft,
    Submitted,
    Reviewed,
    Moderated,
}
