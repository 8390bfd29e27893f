using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>What a wave moves: services for footprints, on a pathway, with the dates aimed at.</summary>
public sealed record WavePlan(
    string Name,
    string Pathway,
    int PathwayVersion,
    ImmutableList<string> Services,
    ImmutableList<string> Footprints,
    Targets Targets)
{
    public bool SameAs(WavePlan other) =>
        Services.SequenceEqual(other.Services)
        && Footprints.SequenceEqual(other.Footprints)
        && this with { Services = other.Services, Footprints = other.Footprints } == other;
}
