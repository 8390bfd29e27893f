using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Committees;

/// <summary>Says in plain words what happened to a committee.</summary>
internal static class CommitteeWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        CommitteeConstituted constituted => $"Set up for {telling.Bodies(constituted.Icbs)}.",
        QuorumRuleChanged changed => Telling.Because("Quorum changed", changed.Reason),
        SeatTaken taken => $"{telling.Person(taken.Seat.Person)} sits for {telling.Body(taken.Seat.Body)} from {Words.Of(taken.Seat.From)}.",
        SeatLeft left => Telling.Because(
            $"{telling.Person(left.Person)} left the seat of {telling.Body(left.Body)} on {Words.Of(left.On)}", left.Reason),
        InterestDeclared declared => Telling.Because($"{telling.Person(declared.Interest.Person)} declared an interest", declared.Interest.Text),
        _ => null,
    };
}
