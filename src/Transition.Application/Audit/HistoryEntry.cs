using System.Text.Json;

namespace Transition.Application.Audit;

/// <summary>One event of a history, for people to read.</summary>
/// <param name="At">Business time.</param>
/// <param name="RecordedAt">The machine's time.</param>
/// <param name="Data">What the event says.</param>
public sealed record HistoryEntry(
    long Sequence,
    string Type,
    DateTimeOffset At,
    DateTimeOffset RecordedAt,
    string Actor,
    string Role,
    string Organisation,
    string? OnBehalfOf,
    string? Reason,
    JsonElement Data);
