namespace Transition.Domain.Committees;

/// <summary>A body's vote, and who gave it.</summary>
public sealed record CastVote(string Body, string Person, Vote Vote, DateTimeOffset At);
