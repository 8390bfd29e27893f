namespace Transition.Domain.Assessments;

/// <summary>A criterion of an assessment, or an item of a checklist.</summary>
/// <param name="Mandatory">For a checklist: whether its gate stays closed while the item is open.</param>
public sealed record FrameworkItem(string Id, string Text, bool Mandatory = true);
