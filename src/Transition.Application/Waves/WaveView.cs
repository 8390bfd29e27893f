using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>A wave with its progress.</summary>
/// <param name="Status"><c>planned</c>, <c>launching</c> or <c>launched</c>.</param>
/// <param name="ByStage">How many of its transitions are in which phase.</param>
/// <param name="Version">For If-Match.</param>
public sealed record WaveView(
    string Id,
    string Name,
    string Pathway,
    int PathwayVersion,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Footprints,
    Targets Targets,
    string Status,
    string? LaunchedBy,
    DateTimeOffset? LaunchedAt,
    int Planned,
    int Started,
    IReadOnlyList<Skip> Skipped,
    IReadOnlyDictionary<string, int> ByStage,
    long Version);
