using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A change of holding was given its date. An earlier date of the same transition and state is replaced.</summary>
/// <param name="Committee">The joint committee, for a joint holding.</param>
/// <param name="StaffFrom">When the staff follow; null if they stay with NHS England.</param>
[EventName("holding-dated")]
public sealed record HoldingDated(
    string Transition,
    HoldingState State,
    DateOnly From,
    ImmutableList<string> Icbs,
    string Footprint,
    string? Committee,
    DateOnly? StaffFrom) : IEvent;
