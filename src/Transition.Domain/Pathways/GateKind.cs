namespace Transition.Domain.Pathways;

/// <summary>What is asked of those who are asked.</summary>
public enum GateKind
{
    /// <summary>The service's suitability; checked when a transition starts.</summary>
    Suitability,

    /// <summary>A decision on a paper.</summary>
    Decision,

    /// <summary>A statement confirmed by each body asked.</summary>
    Attestation,

    /// <summary>A signature of each party.</summary>
    Signature,

    /// <summary>The programme manager's word that all is in place.</summary>
    Confirmation,
}
