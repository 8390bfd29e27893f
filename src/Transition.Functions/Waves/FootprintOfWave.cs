namespace Transition.Functions.Waves;

/// <summary>A footprint that a wave is launched in.</summary>
public sealed record FootprintOfWave(string Wave, string Footprint);
