using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>From which date some ICBs hold the service in which state.</summary>
public sealed record DatedHolding(
    string Transition,
    HoldingState State,
    DateOnly From,
    ImmutableList<string> Icbs,
    string Footprint,
    string? Committee,
    DateOnly? StaffFrom);
