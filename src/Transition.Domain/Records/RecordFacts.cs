using System.Collections.Immutable;

namespace Transition.Domain.Records;

/// <summary>What a command to a record must know of the rest of the world.</summary>
/// <param name="Known">Everything named that there is: <c>body/QHM</c>, <c>service/105</c>, <c>person/ann</c>, and so on.</param>
/// <param name="Region">The owner's NHS England region; empty if it has none.</param>
public sealed record RecordFacts(ImmutableHashSet<string> Known, string Region);
