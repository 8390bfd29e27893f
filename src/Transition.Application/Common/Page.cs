namespace Transition.Application.Common;

/// <summary>Part of a list.</summary>
/// <param name="Next">Asks for the part after it; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
