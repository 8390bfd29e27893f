namespace Transition.Application.Assessments;

/// <summary>What a person may do with an assessment as it stands.</summary>
/// <param name="Fills">Whether they answer items for a body that takes part.</param>
public sealed record AssessmentRights(bool Fills, bool Submits, bool Reviews, bool Moderates, bool Returns);
