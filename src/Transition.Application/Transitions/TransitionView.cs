using Transition.Domain.Common;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>A transition as a person sees it.</summary>
/// <param name="Blockers">What it waits for, in plain words.</param>
/// <param name="Due">The next date by which something is wanted of somebody.</param>
public sealed record TransitionView(
    string Id,
    string Service,
    string ServiceName,
    string Footprint,
    IReadOnlyList<string> Icbs,
    string Wave,
    string Tranche,
    string Pathway,
    int PathwayVersion,
    string Phase,
    string? Gate,
    HoldingState State,
    TransitionStatus Status,
    string? Reason,
    Targets Targets,
    IReadOnlyList<Blocker> Blockers,
    DateOnly? Due,
    IReadOnlyList<GateView> Gates,
    long Version);
