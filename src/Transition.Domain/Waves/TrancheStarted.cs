using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>The transitions of one wave and footprint began their way.</summary>
[EventName("tranche-started")]
public sealed record TrancheStarted(
    string Wave,
    string Footprint,
    ImmutableList<string> Icbs,
    string Region,
    string? Committee,
    string Pathway,
    int PathwayVersion,
    Targets Targets,
    ImmutableList<string> Services,
    ImmutableList<string> PreparedBy) : IEvent;
