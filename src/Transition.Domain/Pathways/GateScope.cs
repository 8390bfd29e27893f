namespace Transition.Domain.Pathways;

/// <summary>What one pass of a gate covers.</summary>
public enum GateScope
{
    Service,
    Footprint,
    Wave,
    Icb,
    Transition,
}
