using System.Collections.Immutable;

namespace Transition.Domain.Assessments;

/// <summary>What a footprint says of one item.</summary>
/// <param name="Narrative">The grounds; for an item done with a mitigation, the mitigation.</param>
/// <param name="Evidence">Documents: <c>id@version</c>.</param>
/// <param name="Owner">The body that owns the action, or the checklist's item.</param>
/// <param name="Action">What is done about an amber or a red rating.</param>
public sealed record ItemAnswer(
    string Item,
    Mark Mark,
    string Narrative,
    ImmutableList<string> Evidence,
    string? Owner = null,
    string? Action = null,
    DateOnly? Due = null)
{
    public bool SameAs(ItemAnswer other) => Evidence.SequenceEqual(other.Evidence) && this with { Evidence = other.Evidence } == other;
}
