namespace Transition.Web.Audit;

/// <summary>Something that happened, in plain words.</summary>
/// <param name="By">The name of the person who did it; null for what fell due by itself.</param>
/// <param name="Reason">Why, if a reason was given and the text does not say it.</param>
public sealed record ToldEvent(DateTimeOffset At, string Text, string? By, string? Reason = null);
