using Transition.Domain.Common;
using Transition.Domain.Transitions;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Transitions;

/// <summary>Says in plain words what happened to a transition.</summary>
internal static class TransitionWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        TransitionStarted started => $"Started for {telling.Footprint(started.Footprint)}.",
        GatePassed passed => $"Passed {telling.Gate(passed.Gate)}.",
        HoldingChanged changed => $"The holding changed to {Telling.State(changed.State)} on {Words.Of(changed.On)}.",
        Paused paused => Telling.Because("Paused", paused.Reason),
        Resumed resumed => Telling.Because("Resumed", resumed.Reason),
        Withdrawn withdrawn => Telling.Because("Withdrawn", withdrawn.Reason),
        TransitionDeclined declined => Telling.Because("Declined", declined.Reason),
        TransitionDeferred deferred =>
            Telling.Because($"{telling.Body(deferred.Body)} deferred it until {Words.Of(deferred.Until)}", deferred.Reason),
        TakenUpAgain => "Taken up again after the deferral.",
        TransitionRetargeted retargeted => $"New dates: {Telling.Dates(retargeted.Targets)}.",
        Rescoped rescoped => Telling.Because($"Now covers only {telling.Bodies(rescoped.Icbs)}", rescoped.Reason),
        LimitedToJoint => "Approved for joint commissioning only.",
        FellOverdue overdue => $"Overdue: {Words.Of(overdue.Missed)} has passed.",
        Completed completed => $"Completed on {Words.Of(completed.On)}.",
        _ => null,
    };
}
