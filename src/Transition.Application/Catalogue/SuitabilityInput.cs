namespace Transition.Application.Catalogue;

/// <summary>A judgement of the NHS England Board on one service.</summary>
/// <param name="Suitability"><c>ready</c>, <c>later</c> or <c>retained</c>.</param>
/// <param name="From">The date from which it counts.</param>
public sealed record SuitabilityInput(string? Suitability, DateOnly? From, string? Rationale);
