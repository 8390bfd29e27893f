namespace Transition.Domain.Committees;

/// <summary>What results mean.</summary>
public static class MotionResultExtensions
{
    public static bool Carries(this MotionResult result) => result is MotionResult.Consensus or MotionResult.Carried;
}
