using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Transitions;

/// <summary>A service began to move for a footprint.</summary>
[EventName("transition-started")]
public sealed record TransitionStarted(
    string Service,
    string Footprint,
    ImmutableList<string> Icbs,
    string? Committee,
    string Tranche,
    string Pathway,
    int PathwayVersion,
    Targets Targets,
    HoldingState From) : IEvent;
