namespace Transition.Domain.Pathways;

/// <summary>A body, described by its part in the footprint.</summary>
public enum AskedBody
{
    EachIcb,
    Region,
    Committee,
    NationalModerationPanel,
    NhseBoard,
    Nhse,
}
