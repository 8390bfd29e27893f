using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Agreements;

/// <summary>
/// Services were added to the schedule: to a draft that nobody has signed, or as a variation that every party signs anew.
/// </summary>
/// <param name="Variation">0 for the agreement as first signed, 1 for its first variation.</param>
[EventName("schedule-changed")]
public sealed record ScheduleChanged(
    int Variation, ImmutableList<string> Added, DateOnly Due, string DraftedBy, string Paper) : IEvent;
