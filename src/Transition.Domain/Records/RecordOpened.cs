using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Records;

/// <summary>A record was opened.</summary>
/// <param name="Kind">The kind's id, and the version that it keeps.</param>
/// <param name="Region">The owner's NHS England region; empty if it has none.</param>
/// <param name="Body">The body for which it was opened.</param>
/// <param name="Request">Fingerprint of the request that opened it, so that a repeated one is known.</param>
[EventName("record-opened")]
public sealed record RecordOpened(
    string Kind,
    int KindVersion,
    string State,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableList<RecordLink> Links,
    ImmutableList<string> Evidence,
    string Owner,
    string? Person,
    string Region,
    DateOnly? Due,
    string By,
    string Body,
    DateTimeOffset At,
    string Request) : IEvent;
