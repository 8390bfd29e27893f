namespace Transition.Application.Agreements;

/// <summary>What happens when an agreement ends, with documents if there are any.</summary>
public sealed record ExitInput(string? Plan, IReadOnlyList<string>? Evidence = null);
