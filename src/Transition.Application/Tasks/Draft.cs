using System.Collections.Immutable;

namespace Transition.Application.Tasks;

/// <summary>An answer that a person has begun, as it is kept. Without values it has been dropped.</summary>
/// <param name="Paper">The hash of the paper that the person was reading.</param>
internal sealed record Draft(
    long Version, string? Paper, DateTimeOffset SavedAt, ImmutableSortedDictionary<string, ImmutableList<string>> Values)
{
    public bool Says(string? paper, ImmutableSortedDictionary<string, ImmutableList<string>> values) =>
        Paper == paper
        && Values.Count == values.Count
        && Values.All(field => values.TryGetValue(field.Key, out var texts) && texts.SequenceEqual(field.Value));
}
