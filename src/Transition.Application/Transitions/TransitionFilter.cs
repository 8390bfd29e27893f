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
    public bool Matches(LineView line) =>
        (Service is null || line.Service == Service)
        && (Status is null || line.Status == Status)
        && (State is null || line.State == State)
        && (Phase is null || line.Phase == Phase)
        && (Gate is null || line.Gate == Gate);
}
