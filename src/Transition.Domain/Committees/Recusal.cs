namespace Transition.Domain.Committees;

/// <summary>A body takes no part in a motion, because whoever sits for it has an interest.</summary>
public sealed record Recusal(string Body, string Person, string Reason);
