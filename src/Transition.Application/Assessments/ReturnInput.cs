namespace Transition.Application.Assessments;

/// <summary>Where an assessment goes back to, and why.</summary>
/// <param name="To"><c>draft</c>, <c>submitted</c> or <c>reviewed</c>.</param>
public sealed record ReturnInput(string? To, string? Reason);
