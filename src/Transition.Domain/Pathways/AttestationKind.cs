namespace Transition.Domain.Pathways;

/// <summary>What sort of thing an attestation gate confirms: each sort has a list of its own.</summary>
public enum AttestationKind
{
    /// <summary>An assessment of a footprint: readiness, moderation, assurance.</summary>
    Assessment,

    /// <summary>A checklist before delegation or before a return.</summary>
    Checklist,

    /// <summary>A joint committee that was set up.</summary>
    Committee,
}
