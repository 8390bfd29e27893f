using Transition.Application.Insight;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Transitions;

/// <summary>Which transitions to list; what is left out does not matter.</summary>
public sealed record TransitionFilter(
    string? Wave = null,
    string? Service = null,
    string? Footprint = null,
    TransitionStatus? Status = null,
    HoldingState? State = null,
    string? Phase = null,
    string? Gate = null)
{
    /// <summary>Whether it asks how transitions stand, which their counts tell as well.</summary>
    public bool AsksForStand => Status is not null || State is not null || Phase is not null || Gate is not null;

    public bool Matches(LineView line) =>
        (Service is null || line.Service == Service) && Matches(line.Status, line.State, line.Phase, line.Gate);

    public bool Matches(Alike alike) => Matches(alike.Status, alike.State, alike.Phase, alike.Gate);

    private bool Matches(TransitionStatus status, HoldingState state, string phase, string? gate) =>
        (Status is null || status == Status)
        && (State is null || state == State)
        && (Phase is null || phase == Phase)
        && (Gate is null || gate == Gate);
}
