using System.Collections.Immutable;

namespace Transition.Domain.Records;

/// <summary>A move as it was made.</summary>
public sealed record RecordStep(
    string Move, string To, string By, string Body, DateTimeOffset At, string? Note, ImmutableList<string> Evidence);
