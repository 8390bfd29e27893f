using Transition.Domain.Submissions;

namespace Transition.Application.Submissions;

/// <summary>A decision, as a person gives it.</summary>
/// <param name="Paper">The hash of the paper that was read.</param>
/// <param name="Until">For a deferral, the new date aimed at.</param>
public sealed record DecisionInput(
    string? Paper,
    Outcome? Decision,
    string? Rationale,
    IReadOnlyList<ConditionInput>? Conditions = null,
    IReadOnlyList<ExceptionInput>? Exceptions = null,
    DateOnly? Until = null);
