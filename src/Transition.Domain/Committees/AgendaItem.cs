namespace Transition.Domain.Committees;

/// <summary>What a meeting deals with.</summary>
/// <param name="Submission">The paper that it is about, if it is about one.</param>
public sealed record AgendaItem(string Text, string? Submission = null);
