namespace Transition.Domain.Common;

/// <summary>The dates aimed at: joint commissioning, delegation, or, for a claw-back, the return to NHS England.</summary>
public sealed record Targets(DateOnly? Joint = null, DateOnly? Delegated = null, DateOnly? Returned = null)
{
    public DateOnly? For(HoldingState state) => state switch
    {
        HoldingState.Joint => Joint,
        HoldingState.Delegated => Delegated,
        _ => Returned,
    };

    public Targets With(HoldingState state, DateOnly date) => state switch
    {
        HoldingState.Joint => this with { Joint = date },
        HoldingState.Delegated => this with { Delegated = date },
        _ => this with { Returned = date },
    };

    /// <summary>These targets, with the dates that <paramref name="change"/> names instead of the old ones.</summary>
    public Targets Merge(Targets change) =>
        new(change.Joint ?? Joint, change.Delegated ?? Delegated, change.Returned ?? Returned);
}
