namespace Transition.Domain.Submissions;

/// <summary>What a body decided.</summary>
public enum Outcome
{
    Approve,
    ApproveWithConditions,

    /// <summary>Joint commissioning yes, delegation no: the transition completes at joint.</summary>
    ApproveJointOnly,

    /// <summary>A question first; the decision is still to come.</summary>
    Query,

    /// <summary>Back for rework; comes again in a new round.</summary>
    Rework,

    /// <summary>Not now: aim at a later date.</summary>
    Defer,
    Decline,
}
