namespace Transition.Application.Tasks;

/// <summary>A confirmation, the answer to a question, or what was reworked, as a person gives it.</summary>
/// <param name="Evidence">Ids of documents, or <c>id@version</c>.</param>
/// <param name="PaperChanged">For rework: whether the paper is another than before, so that every body decides again.</param>
public sealed record ConfirmInput(string? Statement, IReadOnlyList<string>? Evidence = null, bool? PaperChanged = null);
