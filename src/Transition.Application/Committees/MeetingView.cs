using Transition.Domain.Committees;

namespace Transition.Application.Committees;

/// <summary>A meeting as a person reads it.</summary>
/// <param name="Voters">Who may vote on its day.</param>
public sealed record MeetingView(
    string Id,
    string Committee,
    DateOnly On,
    MeetingStatus Status,
    bool Quorate,
    IReadOnlyList<AgendaItem> Agenda,
    IReadOnlyList<Voter> Voters,
    IReadOnlyList<string> Present,
    IReadOnlyList<MotionView> Motions,
    MinutesRecorded? Minutes,
    long Version)
{
    public static MeetingView Of(Meeting meeting, Committee committee, long version) => new(
        meeting.Id, meeting.Committee, meeting.On, meeting.Status, meeting.Quorate, meeting.Agenda, committee.VotersOn(meeting.On),
        meeting.Present, [.. meeting.Motions.Select(motion => MotionView.Of(motion, meeting.Present))], meeting.Minutes, version);
}
