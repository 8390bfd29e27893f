namespace Transition.Application.Access;

/// <summary>Who stands in for the caller, in which of their roles, and from when until when.</summary>
/// <param name="To">The id of the deputy.</param>
/// <param name="From">Null for today.</param>
public sealed record DeputyInput(
    string? To, string? Role, string? Organisation, string? Capacity = null, DateOnly? From = null, DateOnly? Until = null, string? Reason = null);
