using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Insight;

/// <summary>How many transitions aim at a state on a date.</summary>
public sealed record DashboardTarget(DateOnly Date, HoldingState State, int Count)
{
    /// <summary>The date that a transition aims at next; null if it has ended or aims at none.</summary>
    public static DateOnly? DateOf(LineView line) => AimOf(line)?.Date;

    /// <summary>The targets that have not passed, the nearest first.</summary>
    internal static IEnumerable<DashboardTarget> Next(IEnumerable<Alike> groups, DateOnly today) => groups
        .Where(alike => alike.Date >= today)
        .GroupBy(alike => (Date: alike.Date!.Value, State: alike.Aim!.Value))
        .OrderBy(group => group.Key)
        .Select(group => new DashboardTarget(group.Key.Date, group.Key.State, group.Sum(alike => alike.Count)));

    /// <summary>The date that a transition aims at next, and the state on it.</summary>
    internal static (DateOnly Date, HoldingState State)? AimOf(LineView line)
    {
        var ended = line.Status is TransitionStatus.Completed or TransitionStatus.Declined or TransitionStatus.Withdrawn;
        IEnumerable<HoldingState> ahead = line.State switch
        {
            _ when ended => [],
            _ when line.Targets.Returned is not null => [HoldingState.Nhse],
            HoldingState.Nhse => [HoldingState.Joint, HoldingState.Delegated],
            HoldingState.Joint => [HoldingState.Delegated],
            _ => [],
        };
        return ahead
            .Where(state => line.Targets.For(state) is not null)
            .Select(state => ((DateOnly, HoldingState)?)(line.Targets.For(state)!.Value, state))
            .FirstOrDefault();
    }
}
