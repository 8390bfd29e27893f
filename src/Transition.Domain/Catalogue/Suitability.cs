namespace Transition.Domain.Catalogue;

/// <summary>Whether a service should move to ICBs, and whether it can now.</summary>
public enum Suitability
{
    /// <summary>Suitable and ready.</summary>
    Ready,

    /// <summary>Suitable, but not yet ready.</summary>
    Later,

    /// <summary>Not suitable: NHS England keeps it.</summary>
    Retained,
}
