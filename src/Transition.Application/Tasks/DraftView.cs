namespace Transition.Application.Tasks;

/// <summary>An answer that a person has begun and come back to.</summary>
/// <param name="PaperChanged">Whether the paper is another now than the one that the person was reading.</param>
/// <param name="Version">For If-Match.</param>
public sealed record DraftView(
    string Task,
    string? Paper,
    bool PaperChanged,
    DateTimeOffset SavedAt,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values,
    long Version);
