namespace Transition.Application.Committees;

/// <summary>A vote: <c>for</c>, <c>against</c> or <c>abstain</c>.</summary>
/// <param name="Body">For which body, if the person sits for more than one.</param>
public sealed record VoteInput(string? Vote, string? Body = null);
