namespace Transition.Domain.Common;

/// <summary>Who commissions a service for an ICB, in one word.</summary>
public enum HoldingState
{
    /// <summary>NHS England.</summary>
    Nhse,

    /// <summary>NHS England and the ICBs together, through a joint committee.</summary>
    Joint,

    /// <summary>The ICB.</summary>
    Delegated,
}
