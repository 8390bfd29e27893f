namespace Transition.Domain.Transitions;

/// <summary>How a transition stands.</summary>
public enum TransitionStatus
{
    Active,
    Paused,
    Deferred,

    /// <summary>A date aimed at has passed without what goes before it; only a new date takes it on.</summary>
    Overdue,
    Declined,
    Withdrawn,
    Completed,
}
