using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Assessments;

/// <summary>Says in plain words what happened to a statement that bodies confirm.</summary>
internal static class AttestationWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        AttestationOpened opened =>
            $"{telling.Gate(opened.Gate)} for {telling.Footprint(opened.Footprint)}: "
            + $"{telling.Bodies(opened.Asked.Select(asked => asked.Body))} asked to confirm by {Words.Of(opened.Due)}.",
        Confirmed confirmed => Telling.Because($"{telling.Body(confirmed.Body)} confirmed {telling.Services(confirmed.Services)}", confirmed.Statement),
        ServicesLeft left => $"{telling.Services(left.Services)} left what is to be confirmed.",
        _ => null,
    };
}
