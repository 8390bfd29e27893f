using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>Which records to list; what is left out does not matter.</summary>
/// <param name="Links">What they must be linked to: all of these.</param>
/// <param name="Text">What their titles must mention.</param>
/// <param name="Values">What their fields must say.</param>
public sealed record RecordQuery(
    string? Kind = null,
    string? State = null,
    string? Owner = null,
    bool? Open = null,
    bool? Overdue = null,
    string? Text = null,
    IReadOnlyList<RecordLink>? Links = null,
    IReadOnlyDictionary<string, string>? Values = null)
{
    public bool Matches(RecordEntry entry, DateOnly today) =>
        (Kind is null || entry.Kind == Kind)
        && (State is null || entry.State == State)
        && (Owner is null || entry.Owner == Owner)
        && (Open is null || entry.Open == Open)
        && (Overdue is null || entry.IsOverdue(today) == Overdue)
        && (Text is null || entry.Title.Contains(Text, StringComparison.OrdinalIgnoreCase))
        && (Links ?? []).All(entry.Links.Contains)
        && (Values ?? new Dictionary<string, string>()).All(value => entry.Values.GetValueOrDefault(value.Key) == value.Value);
}
