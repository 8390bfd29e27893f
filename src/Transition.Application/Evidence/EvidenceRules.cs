using System.Collections.Immutable;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>The rules for documents, as they stand in the data.</summary>
/// <param name="MaximumDocuments">For one service, footprint, wave or other thing that documents speak for.</param>
/// <param name="Others">The kind whose rules hold for a kind that is not listed.</param>
public sealed record EvidenceRules(
    int MaximumDocuments,
    PackageLimits Packages,
    string Others,
    ImmutableList<RetentionClass> Retention,
    ImmutableList<EvidenceKind> Kinds);
