using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Pathways;
using Transition.Application.Register;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Register;
using Transition.Domain.Transitions;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Transitions;

/// <summary>Gathers what the page of a transition shows.</summary>
public sealed class TransitionFacts(
    TransitionDesk desk, PathwayBook pathways, WavePlanner waves, RegisterDesk register, HistoryTeller history, EvidenceDesk evidence,
    EvidenceRights rights, NameReader names, Openings openings, BusinessClock clock)
{
    public async Task<TransitionModel> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var transition = await desk.GetAsync(caller, id, cancellation);
        var pathway = pathways.Get(transition.Pathway, transition.PathwayVersion);
        return new(
            transition,
            pathway,
            (await waves.GetAsync(caller, transition.Wave, cancellation)).Name,
            await HoldingsAsync(caller, transition, cancellation),
            await history.ReadAsync(caller, ServiceTransition.Kind, id, cancellation),
            caller.May(Permission.ReadPapers) ? await EvidenceAsync(caller, transition, cancellation) : null,
            await rights.MayAsync(caller, TransitionModel.ScopeOf(id), cancellation),
            await ActionsAsync(caller, id, cancellation),
            await names.ReadAsync(caller, cancellation),
            London.DateOf(clock.GetUtcNow()));
    }

    private async Task<IReadOnlyList<SteeringAction>> ActionsAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var open = await openings.OfAsync(caller, id, cancellation);
        return [.. SteeringAction.All.Where(action => open.Contains(action.Name))];
    }

    private async Task<IReadOnlyList<Holding>> HoldingsAsync(Caller caller, TransitionView transition, CancellationToken cancellation)
    {
        var holdings = await register.QueryAsync(caller, new(null, transition.Service), PageRequest.First, cancellation);
        return [.. holdings.Items.Where(holding => transition.Icbs.Contains(holding.Icb))];
    }

    /// <summary>The documents that speak for the transition, its service or its footprint, and for no other.</summary>
    private async Task<IReadOnlyList<EvidenceView>> EvidenceAsync(Caller caller, TransitionView transition, CancellationToken cancellation)
    {
        Dictionary<string, string> mine = new()
        {
            ["transition"] = transition.Id,
            ["service"] = transition.Service,
            ["footprint"] = transition.Footprint,
        };
        Dictionary<string, EvidenceView> found = [];
        foreach (var (scope, value) in mine)
        {
            foreach (var document in (await evidence.ListAsync(caller, scope, value, cancellation)).Items)
            {
                if (document.Scope.All(item => !mine.TryGetValue(item.Key, out var own) || own == item.Value))
                {
                    found[document.Id] = document;
                }
            }
        }

        return [.. found.Values.OrderByDescending(document => document.Versions[^1].At)];
    }
}
