namespace Transition.Domain.Committees;

/// <summary>An interest that a member has declared.</summary>
public sealed record Interest(string Person, string Body, string Text, DateTimeOffset At);
