using System.Collections.Immutable;

namespace Transition.Domain.Records;

/// <summary>What a person enters of a record.</summary>
/// <param name="Values">By the ids of the fields, as they were typed.</param>
public sealed record RecordDraft(
    ImmutableSortedDictionary<string, string> Values,
    ImmutableList<RecordLink> Links,
    ImmutableList<string> Evidence,
    string Owner,
    string? Person,
    DateOnly? Due);
