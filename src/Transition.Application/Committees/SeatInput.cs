namespace Transition.Application.Committees;

/// <summary>A seat, as a person gives it.</summary>
/// <param name="Role"><c>chair</c>, <c>member</c> or <c>attendee</c>.</param>
public sealed record SeatInput(
    string? Body, string? Person, string? Role, bool Votes = false, DateOnly? From = null, DateOnly? Until = null, string? Deputy = null);
