namespace Transition.Application.Assessments;

/// <summary>What a person may do with an assessment as it stands.</summary>
/// <param name="Fills">Whether they answer items for a body that takes part.</param>
/// <param name="IsSettled">Whether they could have sent it back, and cannot any more because every body has confirmed it.</param>
public sealed record AssessmentRights(bool Fills, bool Submits, bool Reviews, bool Moderates, bool Returns, bool IsSettled);
