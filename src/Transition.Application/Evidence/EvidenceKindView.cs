using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>A kind of document with its rules.</summary>
/// <param name="Types">The extensions that it takes.</param>
/// <param name="Gates">The gates that expect it, in any pathway.</param>
public sealed record EvidenceKindView(
    string Kind, string Name, IReadOnlyList<string> Types, int MaximumMegabytes, int MaximumVersions, RetentionClass Retention,
    IReadOnlyList<string> Gates);
