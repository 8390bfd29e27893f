using Transition.Application.Submissions;

namespace Transition.Application.Committees;

/// <summary>A motion, as a person moves it.</summary>
/// <param name="Money">Whether it is about money.</param>
/// <param name="Submission">The paper that it decides, with <paramref name="Decision"/>.</param>
public sealed record MotionInput(string? Text, bool Money = false, string? Submission = null, DecisionInput? Decision = null);
