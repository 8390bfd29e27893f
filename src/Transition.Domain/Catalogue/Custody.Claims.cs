using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <content>Starting a move: who may, and the claim that keeps a second move away.</content>
public sealed partial record Custody
{
    /// <summary>The transition that <paramref name="tranche"/> has ever started here, if any: a tranche moves a service once.</summary>
    public string? TransitionOf(string tranche) => Started.GetValueOrDefault(tranche);

    /// <summary>The claim of the move that is under way for an ICB, if one is.</summary>
    public Claim? ClaimOf(string icb) => Claims.Find(claim => claim.Icbs.Contains(icb));

    /// <summary>
    /// Claims the ICBs of every request that the rules allow; the others come back as refusals. All in one commit. A request
    /// whose tranche has had its claim already gives no event.
    /// </summary>
    public (IReadOnlyList<IEvent> Events, IReadOnlyList<(ClaimRequest Request, RefusedException Refusal)> Refused) Claim(
        IReadOnlyList<ClaimRequest> requests, DateOnly today)
    {
        var state = this;
        List<IEvent> events = [];
        List<(ClaimRequest, RefusedException)> refused = [];
        foreach (var request in requests.Where(request => state.TransitionOf(request.Tranche) is null))
        {
            if (state.WhyNot(request, today) is { } refusal)
            {
                refused.Add((request, refusal));
                continue;
            }

            var number = state.Moves.GetValueOrDefault(request.Footprint) + 1;
            var claimed = new Claimed($"{Id}-{request.Footprint}-{number}", request.Tranche, request.Footprint, request.Icbs);
            events.Add(claimed);
            state = state.Apply(claimed);
        }

        return (events, refused);
    }

    /// <summary>Why a move cannot start; null if it can.</summary>
    public RefusedException? WhyNot(ClaimRequest request, DateOnly today) =>
        NotSuitable(request, today) ?? NoCommittee(request) ?? Overlap(request) ?? WrongState(request, today);

    /// <summary>Follows a transition: dates its holdings, takes back dates that no longer stand, and gives back its claim.</summary>
    public IReadOnlyList<IEvent> Follow(HoldingPlan plan)
    {
        List<IEvent> events = [];
        foreach (var dated in plan.Dated)
        {
            var known = Holdings.FirstOrDefault(holding => holding.Transition == plan.Transition && holding.State == dated.State);
            if (known is null || known.From != dated.From || !known.Icbs.SequenceEqual(dated.Icbs))
            {
                events.Add(new HoldingDated(
                    plan.Transition, dated.State, dated.From, dated.Icbs, plan.Footprint, plan.Committee, dated.StaffFrom));
            }
        }

        events.AddRange(Holdings
            .Where(holding => holding.Transition == plan.Transition && plan.Dated.All(dated => dated.State != holding.State))
            .Select(holding => new HoldingUndated(plan.Transition, holding.State)));
        if (Claims.FirstOrDefault(claim => claim.Transition == plan.Transition) is { } claim
            && (plan.Ended ? claim.Icbs : claim.Icbs.RemoveRange(plan.Icbs)) is { IsEmpty: false } released)
        {
            events.Add(new Released(plan.Transition, released));
        }

        return events;
    }

    private RefusedException? NotSuitable(ClaimRequest request, DateOnly today)
    {
        if (!Exists)
        {
            return Refuse.NotFound("service", Id);
        }

        var suitability = SuitabilityOn(today)?.Suitability;
        return !request.Pathway.NeedsReady || suitability == Suitability.Ready
            ? null
            : Refuse.Unprocessable(
                suitability == Suitability.Later ? "service-later" : "service-retained",
                suitability == Suitability.Later
                    ? $"Service {Id} ({Facts.Name}) is suitable but not yet ready. "
                        + "Ask the NHS England Board to decide its suitability first."
                    : $"Service {Id} ({Facts.Name}) is retained by NHS England. "
                        + "Only a new suitability decision by the NHS England Board can change that.",
                "service");
    }

    private static RefusedException? NoCommittee(ClaimRequest request) =>
        request.Pathway.NeedsCommittee && request.Committee is null
            ? Refuse.Unprocessable(
                "no-committee",
                $"Footprint {request.Footprint} has no joint committee, which pathway '{request.Pathway.Name}' needs. Choose another pathway, "
                    + "or a footprint with a committee.",
                "footprint")
            : null;

    private RefusedException? Overlap(ClaimRequest request)
    {
        var other = Claims.FirstOrDefault(claim => claim.Icbs.Intersect(request.Icbs).Any());
        return other is null
            ? null
            : Refuse.Conflict(
                "claim-overlaps",
                $"Transition {other.Transition} already moves service {Id} for {Named.Bodies(other.Icbs.Intersect(request.Icbs))}. "
                    + $"Wait for it to end, withdraw it, or leave these ICBs out.",
                "footprint");
    }

    private RefusedException? WrongState(ClaimRequest request, DateOnly today)
    {
        var wrong = request.Icbs
            .Select(icb => (Icb: icb, State: StateOn(icb, today)))
            .FirstOrDefault(held => !request.Pathway.From.Contains(held.State));
        return wrong.Icb is null
            ? null
            : Refuse.Conflict(
                "wrong-state",
                $"Service {Id} is {Words(wrong.State)} for {Named.Body(wrong.Icb)}, and pathway '{request.Pathway.Name}' starts where it is "
                    + $"{string.Join(" or ", request.Pathway.From.Select(Words))}. Choose another pathway.",
                "pathway");
    }

    private static string Words(HoldingState state) => state switch
    {
        HoldingState.Joint => "commissioned jointly",
        HoldingState.Delegated => "delegated",
        _ => "held by NHS England",
    };
}
