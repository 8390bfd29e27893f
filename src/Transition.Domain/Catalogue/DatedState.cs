using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A state with the date from which it holds, and when the staff follow.</summary>
/// <param name="Icbs">Those who hold in this state; once it is reached, also ICBs that have left the transition since.</param>
/// <param name="Reached">Whether the date has come.</param>
public sealed record DatedState(HoldingState State, DateOnly From, ImmutableList<string> Icbs, DateOnly? StaffFrom, bool Reached);
