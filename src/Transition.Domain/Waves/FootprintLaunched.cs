using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Waves;

/// <summary>All that the wave could start for one footprint has started.</summary>
[EventName("footprint-launched")]
public sealed record FootprintLaunched(string Footprint, ImmutableList<string> Started, ImmutableList<Skip> Skipped) : IEvent;
