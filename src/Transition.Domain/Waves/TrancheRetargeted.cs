using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>One tranche of a wave has taken the new dates.</summary>
/// <param name="Services">Those whose dates are now the new ones.</param>
/// <param name="Refused">Those that could not take them, and why.</param>
[EventName("tranche-retargeted")]
public sealed record TrancheRetargeted(string Tranche, ImmutableList<string> Services, ImmutableList<Skip> Refused) : IEvent;
