namespace Transition.Application.Committees;

/// <summary>The bodies that are present with a vote.</summary>
public sealed record OpenMeetingInput(IReadOnlyList<string>? Present);
