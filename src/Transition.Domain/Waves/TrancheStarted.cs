using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>The transitions of one wave and footprint began their way.</summary>
/// <param name="Transitions">The id of each service's transition, in the order of <paramref name="Services"/>.</param>
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
    ImmutableList<string> Transitions,
    ImmutableList<string> PreparedBy) : IEvent;
