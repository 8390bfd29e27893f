namespace Transition.Application.Committees;

/// <summary>An interest, as a member declares it.</summary>
public sealed record InterestInput(string? Text);
