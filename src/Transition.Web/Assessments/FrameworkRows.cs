namespace Transition.Web.Assessments;

/// <summary>A section as a form has it.</summary>
/// <param name="Field">How the names of its fields begin.</param>
/// <param name="Items">How those of its items begin.</param>
public sealed record FrameworkRows(string Field, IReadOnlyList<string> Items);
