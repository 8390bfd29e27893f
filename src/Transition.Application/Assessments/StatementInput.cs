namespace Transition.Application.Assessments;

/// <summary>A statement, as a person gives it.</summary>
public sealed record StatementInput(string? Statement);
