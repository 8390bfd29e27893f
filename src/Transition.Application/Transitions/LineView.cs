using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;

namespace Transition.Application.Transitions;

/// <summary>A transition in a list.</summary>
public sealed record LineView(
    string Id,
    string Service,
    string Footprint,
    string Tranche,
    string Pathway,
    string Phase,
    string? Gate,
    HoldingState State,
    TransitionStatus Status,
    Targets Targets,
    long Version)
{
    /// <summary>The phase of a transition that has ended.</summary>
    public const string EndPhase = "ended";

    /// <summary>The phase of a transition that has gone through its whole pathway.</summary>
    public const string LivePhase = "live";

    public static LineView Of(ServiceTransition transition, long version, Pathway pathway) => new(
        transition.Id,
        transition.Service,
        transition.Footprint,
        transition.Tranche,
        transition.Pathway,
        PhaseOf(transition, pathway),
        GateOf(transition, pathway)?.Id,
        transition.State,
        transition.Status,
        transition.Targets,
        version);

    public static string PhaseOf(ServiceTransition transition, Pathway pathway) => transition.Status switch
    {
        TransitionStatus.Completed => LivePhase,
        TransitionStatus.Declined or TransitionStatus.Withdrawn => EndPhase,
        _ => pathway.Stages[Math.Min(transition.Stage, pathway.Stages.Count - 1)].Id,
    };

    public static Gate? GateOf(ServiceTransition transition, Pathway pathway) =>
        transition.Ended || transition.Stage >= pathway.Stages.Count
            ? null
            : pathway.Stages[transition.Stage].Gates.FirstOrDefault(gate => (transition.Passed & (1 << pathway.IndexOf(gate.Id))) == 0);
}
