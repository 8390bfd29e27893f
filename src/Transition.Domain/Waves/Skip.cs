namespace Transition.Domain.Waves;

/// <summary>A line of a wave that could not start, and why.</summary>
public sealed record Skip(string Service, string Footprint, string Code, string Reason);
