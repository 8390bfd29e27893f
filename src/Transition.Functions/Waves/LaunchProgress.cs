namespace Transition.Functions.Waves;

/// <summary>How far a launch is.</summary>
/// <param name="Footprints">How many there are.</param>
/// <param name="Launched">How many of them have been started.</param>
/// <param name="Transitions">How many transitions have been started in them.</param>
/// <param name="Failed">The footprints that could not be started.</param>
public sealed record LaunchProgress(int Footprints, int Launched, int Transitions, IReadOnlyList<string> Failed)
{
    public LaunchProgress With(StartedFootprint next) => next.Failed
        ? this with { Failed = [.. Failed, next.Footprint] }
        : this with { Launched = Launched + 1, Transitions = Transitions + next.Transitions };
}
