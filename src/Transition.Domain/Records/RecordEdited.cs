using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Records;

/// <summary>What a record says was changed. What it said before stays in its history.</summary>
[EventName("record-edited")]
public sealed record RecordEdited(
    ImmutableSortedDictionary<string, string> Values,
    ImmutableList<RecordLink> Links,
    ImmutableList<string> Evidence,
    string Owner,
    string? Person,
    string Region,
    DateOnly? Due,
    string By) : IEvent;
