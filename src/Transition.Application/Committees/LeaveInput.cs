namespace Transition.Application.Committees;

/// <summary>Whose seat ends, on which last day, and why.</summary>
public sealed record LeaveInput(string? Body, string? Person, DateOnly? On, string? Reason);
