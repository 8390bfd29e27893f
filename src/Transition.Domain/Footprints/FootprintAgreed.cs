using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Footprints;

/// <summary>A footprint was agreed.</summary>
/// <param name="Request">Fingerprint of the request that created it, so that a repeated one is known.</param>
[EventName("footprint-agreed")]
public sealed record FootprintAgreed(
    string Name,
    Tier Tier,
    string Region,
    ImmutableList<string> Icbs,
    string? Lead,
    string? Committee,
    string? Rationale,
    string? Request) : IEvent;
