using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>One meeting of a committee: who was there, what was moved, how it was decided, and the minutes.</summary>
public sealed partial record Meeting(
    string Id,
    string Committee,
    DateOnly On,
    ImmutableList<AgendaItem> Agenda,
    MeetingStatus Status,
    bool Quorate,
    ImmutableList<string> Present,
    ImmutableList<Motion> Motions,
    MinutesRecorded? Minutes) : IAggregate<Meeting>
{
    public static string Kind => "meeting";

    public bool Exists => Committee.Length > 0;

    public static Meeting Empty(string id) => new(id, string.Empty, default, [], MeetingStatus.Called, Quorate: false, [], [], null);

    public Meeting Apply(IEvent happened) => happened switch
    {
        MeetingCalled called => this with { Committee = called.Committee, On = called.On, Agenda = called.Agenda },
        MeetingOpened opened => this with { Status = MeetingStatus.Open, Present = opened.Present, Quorate = opened.Quorate },
        AttendanceChanged changed => this with { Present = changed.Present ? Present.Add(changed.Body) : Present.Remove(changed.Body) },
        MotionTabled tabled => this with
        {
            Motions = Motions.Add(new(
                tabled.Number, tabled.Text, tabled.Money, tabled.Submission, tabled.Decision, tabled.MovedBy, tabled.Rule, tabled.Voters,
                tabled.PreparedBy, [], [], null, null)),
        },
        BodyRecused recused => With(recused.Motion, motion => motion with { Recusals = motion.Recusals.Add(recused.Recusal) }),
        VoteCast cast => With(cast.Motion, motion => motion with
        {
            Votes = motion.Votes.RemoveAll(known => known.Body == cast.Vote.Body).Add(cast.Vote),
        }),
        MotionDecided decided => With(decided.Motion, motion => motion with { Result = decided.Result }),
        MotionLapsed lapsed => With(lapsed.Motion, motion => motion with { Lapsed = lapsed.Reason }),
        MinutesRecorded minutes => this with { Minutes = minutes },
        MeetingClosed => this with { Status = MeetingStatus.Closed },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private Meeting With(int number, Func<Motion, Motion> change) =>
        this with { Motions = [.. Motions.Select(motion => motion.Number == number ? change(motion) : motion)] };
}
