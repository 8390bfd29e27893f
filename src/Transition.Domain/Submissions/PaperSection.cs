using System.Collections.Immutable;

namespace Transition.Domain.Submissions;

/// <summary>A section of what the system puts on a paper.</summary>
/// <param name="Id">For example <c>footprint</c>, <c>assessment</c>, <c>recommendation</c>, <c>finances</c>, <c>evidence</c>.</param>
public sealed record PaperSection(string Id, ImmutableList<PaperItem> Items);
