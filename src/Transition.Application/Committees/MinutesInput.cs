namespace Transition.Application.Committees;

/// <summary>The minutes of a meeting, with documents if there are any.</summary>
public sealed record MinutesInput(string? Text, IReadOnlyList<string>? Evidence = null);
