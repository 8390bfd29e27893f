using System.Collections.Immutable;
using Transition.Domain.Committees;

namespace Transition.Application.Committees;

/// <summary>A meeting in the list of a committee, with what it decided.</summary>
public sealed record MeetingEntry(
    string Id, DateOnly On, MeetingStatus Status, bool Quorate, bool HasMinutes, ImmutableList<CommitteeDecision> Decisions, long Version)
{
    public static MeetingEntry Of(Meeting meeting, long version) => new(
        meeting.Id, meeting.On, meeting.Status, meeting.Quorate, meeting.Minutes is not null,
        [
            .. meeting.Motions.Where(motion => !motion.Open).Select(motion => new CommitteeDecision(
                meeting.Id, meeting.On, motion.Number, motion.Text, motion.Result!.Value, motion.Count(Vote.For), motion.Count(Vote.Against),
                motion.Count(Vote.Abstain), motion.Submission, motion.Lapsed)),
        ],
        version);
}
