namespace Transition.Application.Tasks;

/// <summary>An answer that a person has begun: what stands in the fields of the form.</summary>
/// <param name="Paper">The hash of the paper that the person is reading.</param>
public sealed record DraftInput(string? Paper, IReadOnlyDictionary<string, IReadOnlyList<string>>? Values);
