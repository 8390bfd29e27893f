using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Domain.Committees;

/// <summary>A motion was put on the table.</summary>
/// <param name="PreparedBy">Who prepared the paper that it decides, and so may not vote on it.</param>
[EventName("motion-tabled")]
public sealed record MotionTabled(
    int Number,
    string Text,
    bool Money,
    string? Submission,
    Decision? Decision,
    string MovedBy,
    QuorumRule Rule,
    ImmutableList<Voter> Voters,
    ImmutableList<string> PreparedBy) : IEvent;
