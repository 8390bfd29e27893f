using Transition.Domain.Common;
using Transition.Domain.Waves;
using Transition.Web.Audit;
using Transition.Web.Common;
using Transition.Web.Tasks;

namespace Transition.Web.Waves;

/// <summary>Says in plain words what happened to the transitions of one wave and footprint.</summary>
internal static class TrancheWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        TrancheStarted started => $"{telling.Services(started.Services)} started for {telling.Footprint(started.Footprint)}.",
        GateOpened opened =>
            $"{telling.Gate(opened.Gate)} opened for {telling.Services(opened.Services)}: "
            + $"{telling.Bodies(opened.Asked.Select(asked => asked.Body))} asked by {Words.Of(opened.Due)}.",
        AssuranceOpened opened => $"{telling.Gate(opened.Gate)} is due again by {Words.Of(opened.Due)}.",
        AnswerTaken taken => $"{telling.Gate(taken.Gate)}: "
            + $"{telling.Body(taken.Body)} said '{TaskWords.Of(taken.Outcome)}' of {telling.Services(taken.Services)}.",
        GateMet met => $"{telling.Services(met.Services)} passed {telling.Gate(met.Gate)}.",
        StageReached reached => $"{telling.Services(reached.Services)}: {Telling.State(reached.State)} from {Words.Of(reached.On)}.",
        LinesOverdue overdue => $"{telling.Services(overdue.Services)} overdue: {Words.Of(overdue.Missed)} has passed.",
        _ => Answered(happened, telling) ?? Steered(happened, telling),
    };

    private static string? Answered(IEvent happened, Telling telling) => happened switch
    {
        LinesReturned returned => Telling.Because(
            $"{telling.Body(returned.Body)} sent {telling.Services(returned.Services)} back at {telling.Gate(returned.Gate)}", returned.Reason),
        LinesReworked reworked => Telling.Because(
            $"{telling.Services(reworked.Services)} reworked for {telling.Gate(reworked.Gate)}", reworked.Statement),
        LinesDeferred deferred => Telling.Because(
            $"{telling.Body(deferred.Body)} deferred {telling.Services(deferred.Services)} until {Words.Of(deferred.Until)}", deferred.Reason),
        LinesDeclined declined => Telling.Because(
            $"{telling.Body(declined.Body)} declined {telling.Services(declined.Services)} at {telling.Gate(declined.Gate)}", declined.Reason),
        LinesLimited limited => Telling.Because(
            $"{telling.Body(limited.Body)} approved {telling.Services(limited.Services)} for joint commissioning only", limited.Reason),
        _ => null,
    };

    private static string? Steered(IEvent happened, Telling telling) => happened switch
    {
        Retargeted retargeted => Telling.Because(
            $"New dates for {telling.Services(retargeted.Services)}, {Telling.Dates(retargeted.Targets)}", retargeted.Reason),
        LineHeld held => $"{telling.Services([held.Service])} paused.",
        LineFreed freed => $"{telling.Services([freed.Service])} resumed.",
        LineLeft left => $"{telling.Services([left.Service])} withdrawn.",
        BlockRaised raised => $"Gates held shut: {raised.Block.Text}",
        BlockLifted => "A record no longer holds gates shut.",
        LineRescoped rescoped => $"{telling.Services([rescoped.Service])} now covers only {telling.Bodies(rescoped.Icbs)}.",
        _ => null,
    };
}
