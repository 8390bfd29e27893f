namespace Transition.Domain.Submissions;

/// <summary>What an outcome means for a line.</summary>
public static class OutcomeExtensions
{
    /// <summary>Whether a line may pass with it.</summary>
    public static bool Approves(this Outcome outcome) =>
        outcome is Outcome.Approve or Outcome.ApproveWithConditions or Outcome.ApproveJointOnly;
}
