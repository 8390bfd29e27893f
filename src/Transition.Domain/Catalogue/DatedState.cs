using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A state with the date from which it holds, and when the staff follow.</summary>
/// <param name="Reached">Whether the date has come: then ICBs that have left the transition since keep it.</param>
public sealed record DatedState(HoldingState State, DateOnly From, DateOnly? StaffFrom, bool Reached);
