namespace Transition.Application.Agreements;

/// <summary>A notice, or that it is taken back.</summary>
/// <param name="Party">The body that gives it.</param>
public sealed record NoticeInput(string? Party, string? Reason);
