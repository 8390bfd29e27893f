namespace Transition.Application.Committees;

/// <summary>An interest in a motion, as a member declares it.</summary>
/// <param name="Body">For which body, if the person sits for more than one.</param>
public sealed record RecuseInput(string? Reason, string? Body = null);
