namespace Transition.Application.Committees;

/// <summary>A body that has come or gone.</summary>
public sealed record AttendanceInput(string? Body, bool? Present);
