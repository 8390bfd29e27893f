using Transition.Domain.Submissions;

namespace Transition.Application.Submissions;

/// <summary>A different outcome for some lines, as a person gives it.</summary>
public sealed record ExceptionInput(string? Service, string? Footprint, Outcome? Decision, string? Rationale, DateOnly? Until = null);
