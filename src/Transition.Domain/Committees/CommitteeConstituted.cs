using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A committee of NHS England and ICBs was set up.</summary>
/// <param name="Region">The region that sits for NHS England.</param>
[EventName("committee-constituted")]
public sealed record CommitteeConstituted(string Region, ImmutableList<string> Icbs, QuorumRule Rule, ImmutableList<Seat> Seats) : IEvent;
