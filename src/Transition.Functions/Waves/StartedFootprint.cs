namespace Transition.Functions.Waves;

/// <param name="Transitions">How many transitions were started in it.</param>
public sealed record StartedFootprint(string Footprint, int Transitions, bool Failed);
