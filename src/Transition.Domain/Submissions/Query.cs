namespace Transition.Domain.Submissions;

/// <summary>A question of the deciding body, and its answer once there is one.</summary>
public sealed record Query(string Question, string AskedBy, string? Answer, string? AnsweredBy);
