namespace Transition.Domain.Assessments;

/// <summary>What is said of one item: a rating, or how far it is.</summary>
public enum Mark
{
    Green,
    Amber,
    Red,
    NotStarted,
    InProgress,
    Complete,
    CompleteWithMitigation,
    NotApplicable,
}
