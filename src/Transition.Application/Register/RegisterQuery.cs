namespace Transition.Application.Register;

/// <summary>Which holdings are wanted; what is null does not matter.</summary>
/// <param name="AsOf">The date asked about, past or to come; null for today.</param>
/// <param name="State"><c>nhse</c>, <c>joint</c> or <c>delegated</c>.</param>
public sealed record RegisterQuery(
    DateOnly? AsOf = null,
    string? Service = null,
    string? Icb = null,
    string? Region = null,
    string? Footprint = null,
    string? State = null);
