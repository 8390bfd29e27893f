using System.Collections.Immutable;

namespace Transition.Domain.Evidence;

/// <summary>A kind of document and the rules for its files.</summary>
/// <param name="Retention">The retention class of its files.</param>
/// <param name="Types">The extensions that it takes; null for every type that may be stored.</param>
public sealed record EvidenceKind(
    string Kind, string Name, string Retention, int MaximumMegabytes, int MaximumVersions = 100, ImmutableList<string>? Types = null)
{
    public long MaximumBytes => MaximumMegabytes * 1024L * 1024;

    public bool Takes(string fileName) => Types is null || Types.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);
}
