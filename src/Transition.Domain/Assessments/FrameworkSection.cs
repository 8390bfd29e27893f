using System.Collections.Immutable;

namespace Transition.Domain.Assessments;

/// <summary>A domain of an assessment, or a workstream of a checklist.</summary>
/// <param name="Basis">How sure the field's sources are of it: confirmed, inferred or recalled.</param>
public sealed record FrameworkSection(string Id, string Name, string Basis, ImmutableList<FrameworkItem> Items)
{
    public bool SameAs(FrameworkSection other) => Items.SequenceEqual(other.Items) && this with { Items = other.Items } == other;
}
