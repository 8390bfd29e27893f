using Transition.Domain.Common;

namespace Transition.Application.Waves;

/// <summary>New dates for many transitions of a wave, as a person gives them.</summary>
/// <param name="Footprints">Only these; none for all.</param>
/// <param name="Services">Only these; none for all.</param>
/// <param name="Phase">Only those in this phase; null for any.</param>
/// <param name="Targets">The dates that move; those left out stay.</param>
public sealed record RetargetManyInput(
    IReadOnlyList<string>? Footprints, IReadOnlyList<string>? Services, string? Phase, Targets? Targets, string? Reason);
