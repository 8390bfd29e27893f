namespace Transition.Application.Footprints;

/// <summary>A footprint, as a person gives it.</summary>
/// <param name="Code">Null to have one made.</param>
/// <param name="Tier"><c>single-icb</c>, <c>multi-icb</c>, <c>regional</c> or <c>national</c>.</param>
/// <param name="Region">Its region; may be left out for a national one.</param>
public sealed record FootprintInput(
    string? Name,
    string? Tier,
    IReadOnlyList<string>? Icbs,
    string? Region = null,
    string? Lead = null,
    string? Committee = null,
    string? Code = null,
    string? Rationale = null);
