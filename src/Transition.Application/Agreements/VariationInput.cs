namespace Transition.Application.Agreements;

/// <summary>A variation: what is left out stays as it is.</summary>
/// <param name="Services">All services of the new schedule.</param>
/// <param name="Reserved">All functions that stay reserved.</param>
/// <param name="Due">The last day for signatures.</param>
public sealed record VariationInput(
    string? Reason, IReadOnlyList<string>? Services = null, IReadOnlyList<string>? Reserved = null, DateOnly? Due = null);
