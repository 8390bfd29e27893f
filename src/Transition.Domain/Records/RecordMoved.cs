using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Records;

/// <summary>A record went from one state to another.</summary>
/// <param name="Values">The fields that the move filled in.</param>
/// <param name="Due">The new due date, if the move set one.</param>
[EventName("record-moved")]
public sealed record RecordMoved(
    string Move,
    string To,
    string? Note,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableList<string> Evidence,
    DateOnly? Due,
    string By,
    string Body,
    DateTimeOffset At) : IEvent;
