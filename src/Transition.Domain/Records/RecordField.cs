namespace Transition.Domain.Records;

/// <summary>What a kind of record asks for.</summary>
/// <param name="When">Asked only when this holds; null: always.</param>
/// <param name="Later">Not asked when the record is opened, but by a move that names it.</param>
/// <param name="Least">The least number or amount.</param>
/// <param name="Most">The greatest number or amount.</param>
public sealed record RecordField(
    string Id,
    string Name,
    FieldType Type,
    bool Required = false,
    FieldTest? When = null,
    IReadOnlyList<FieldChoice>? Choices = null,
    string? Help = null,
    bool Later = false,
    decimal? Least = null,
    decimal? Most = null)
{
    /// <summary>The name of a choice, or the value itself.</summary>
    public string NameOf(string value) => Choices?.FirstOrDefault(choice => choice.Id == value)?.Name ?? value;
}
