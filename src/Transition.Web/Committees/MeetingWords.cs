using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Committees;

/// <summary>Says in plain words what happened at a meeting.</summary>
internal static class MeetingWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        MeetingCalled called => $"Called for {Words.Of(called.On)}, with {Words.Count(called.Agenda.Count, "item")} on the agenda.",
        MeetingOpened opened => $"Opened with {telling.Bodies(opened.Present)}{(opened.Quorate ? null : ", not quorate")}.",
        AttendanceChanged changed => $"{telling.Body(changed.Body)} {(changed.Present ? "came" : "left")}.",
        MotionTabled tabled => $"Motion {tabled.Number} tabled: {tabled.Text}",
        BodyRecused recused => Telling.Because(
            $"{telling.Body(recused.Recusal.Body)} takes no part in motion {recused.Motion}", recused.Recusal.Reason),
        VoteCast cast => $"{telling.Body(cast.Vote.Body)} voted on motion {cast.Motion}: {Words.Of(cast.Vote.Vote).ToLowerInvariant()}.",
        MotionDecided decided =>
            $"Motion {decided.Motion}: {Words.Of(decided.Result).ToLowerInvariant()}, "
            + $"{decided.For} for, {decided.Against} against, {decided.Abstained} abstained.",
        MotionLapsed lapsed => Telling.Because($"Motion {lapsed.Motion} lapsed", lapsed.Reason),
        MinutesRecorded => "Minutes recorded.",
        MeetingClosed => "Closed.",
        _ => null,
    };
}
