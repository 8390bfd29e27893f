namespace Transition.Application.Committees;

/// <summary>An item of an agenda, as a person gives it.</summary>
public sealed record AgendaInput(string? Text, string? Submission = null);
