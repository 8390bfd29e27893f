using Transition.Domain.Committees;

namespace Transition.Application.Committees;

/// <summary>A line of a committee's published log of decisions.</summary>
public sealed record CommitteeDecision(
    string Meeting, DateOnly On, int Motion, string Text, MotionResult Result, int For, int Against, int Abstained, string? Submission, string? Lapsed);
