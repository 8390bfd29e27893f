using Transition.Domain.Common;

namespace Transition.Application.Waves;

/// <summary>The plan of a wave, as a person gives it.</summary>
public sealed record WaveInput(
    string? Name, string? Pathway, ServiceSelection? Services, IReadOnlyList<string>? Footprints, Targets? Targets);
