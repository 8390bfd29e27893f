using Transition.Domain.Common;

namespace Transition.Domain.Pathways;

/// <summary>A part of a pathway that ends with a change of holding on a target date.</summary>
/// <param name="Id">The phase that a transition is in while it works on this stage.</param>
/// <param name="Reaches">The state in which the stage ends.</param>
/// <param name="StaffFollowMonths">How many months after the functions the staff move; null if they stay.</param>
public sealed record Stage(
    string Id,
    string Name,
    HoldingState Reaches,
    IReadOnlyList<Gate> Gates,
    int? StaffFollowMonths = null);
