using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>A record as a person sees it.</summary>
/// <param name="Moves">What the person can do with it now.</param>
/// <param name="MayEdit">Whether the person can edit it now.</param>
public sealed record RecordView(
    string Id,
    string Kind,
    int KindVersion,
    string Title,
    string State,
    string StateName,
    bool Open,
    bool Overdue,
    string Owner,
    string? Person,
    string Region,
    DateOnly? Due,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<RecordLink> Links,
    IReadOnlyList<string> Evidence,
    string Author,
    string AuthorBody,
    DateTimeOffset OpenedAt,
    IReadOnlyList<RecordStep> Steps,
    int Reminders,
    string? EscalatedTo,
    IReadOnlyList<string> Moves,
    bool MayEdit,
    long Version);
