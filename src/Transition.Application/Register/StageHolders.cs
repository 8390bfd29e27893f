using Transition.Domain.Common;
using Transition.Domain.Register;

namespace Transition.Application.Register;

/// <summary>Who holds what of a service for a footprint at one stage.</summary>
/// <param name="From">Since when, or from when by the plan; null if no date is set, or if it was so from the beginning.</param>
/// <param name="StaffFrom">When the staff follow.</param>
/// <param name="Icb">Stands in <paramref name="Holders"/> for each ICB of the footprint.</param>
public sealed record StageHolders(HoldingState State, DateOnly? From, DateOnly? StaffFrom, bool Now, string Icb, Holders Holders);
