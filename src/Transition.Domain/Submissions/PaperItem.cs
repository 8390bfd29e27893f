namespace Transition.Domain.Submissions;

/// <summary>A line of what the system puts on a paper, in words.</summary>
/// <param name="Source">Where it comes from: a document, an assessment, another paper.</param>
public sealed record PaperItem(string Name, string Text, string? Source = null);
