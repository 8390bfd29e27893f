namespace Transition.Web.Audit;

/// <summary>Something that happened, in plain words.</summary>
/// <param name="By">The name of the person who did it; null for what fell due by itself.</param>
public sealed record ToldEvent(DateTimeOffset At, string Text, string? By);
