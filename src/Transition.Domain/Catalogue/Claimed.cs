using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A transition claimed all its ICBs for the service.</summary>
[EventName("claimed")]
public sealed record Claimed(string Transition, string Tranche, string Footprint, ImmutableList<string> Icbs) : IEvent;
