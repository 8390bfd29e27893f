using System.Collections.Immutable;

namespace Transition.Domain.Notices;

/// <summary>What is expected next.</summary>
/// <param name="Whom">Of whom, in words.</param>
/// <param name="Bodies">Of which bodies; empty if of none by name.</param>
/// <param name="By">By when; null if there is no date.</param>
public sealed record Expectation(string Whom, ImmutableList<string> Bodies, string What, DateOnly? By);
