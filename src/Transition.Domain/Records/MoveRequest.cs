using System.Collections.Immutable;

namespace Transition.Domain.Records;

/// <summary>A move as a person asks for it.</summary>
/// <param name="Values">The fields that the move asks for.</param>
public sealed record MoveRequest(
    string Move, string? Note, ImmutableSortedDictionary<string, string> Values, ImmutableList<string> Evidence, DateOnly? Due);
