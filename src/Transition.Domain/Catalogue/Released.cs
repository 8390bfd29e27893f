using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>A transition gave back ICBs that it had claimed: all of them at its end, some of them when re-scoped.</summary>
[EventName("released")]
public sealed record Released(string Transition, ImmutableList<string> Icbs) : IEvent;
