namespace Transition.Domain.Footprints;

/// <summary>The level at which a service is planned.</summary>
public enum Tier
{
    SingleIcb,
    MultiIcb,
    Regional,
    National,
}
