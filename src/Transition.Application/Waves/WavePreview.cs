using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>What a launch of a plan would do now.</summary>
public sealed record WavePreview(int Planned, int Startable, IReadOnlyList<Skip> Skipped);
