using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <summary>
/// The book of one service: what it is, its suitability over time, who has claimed which ICBs for a move, and the dated
/// holdings. Its id is the service's code.
/// </summary>
/// <param name="Moves">How many transitions each footprint has started.</param>
/// <param name="Started">The transition that each tranche has started.</param>
public sealed partial record Custody(
    string Id,
    ServiceFacts Facts,
    ImmutableList<SuitabilityDecision> Decisions,
    ImmutableList<Claim> Claims,
    ImmutableSortedDictionary<string, int> Moves,
    ImmutableSortedDictionary<string, string> Started,
    ImmutableList<DatedHolding> Holdings) : IAggregate<Custody>
{
    public static string Kind => "custody";

    public static Custody Empty(string id) =>
        new(
            id, ServiceFacts.None, [], [], ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), []);

    public bool Exists => Facts != ServiceFacts.None;

    /// <summary>The judgement that counts on a date; null before the first.</summary>
    public SuitabilityDecision? SuitabilityOn(DateOnly date) =>
        Decisions.Where(decision => decision.From <= date).OrderBy(decision => decision.From).ThenBy(decision => decision.At)
            .LastOrDefault();

    public IReadOnlyList<IEvent> Catalogue(ServiceFacts facts, SuitabilityDecision first)
    {
        List<IEvent> events = [.. Correct(facts)];
        if (Decisions.IsEmpty)
        {
            events.Add(new SuitabilityDecided(first.Suitability, first.From, first.Rationale, first.DecidedBy, first.At));
        }

        return events;
    }

    public IReadOnlyList<IEvent> Correct(ServiceFacts facts)
    {
        _ = Refuse.IfBlank(facts.Name, "name", "the service's name");
        return facts.SameAs(Facts) ? [] : [new ServiceCatalogued(facts)];
    }

    public IReadOnlyList<IEvent> Decide(Suitability suitability, DateOnly from, string? rationale, By by)
    {
        var reason = Refuse.IfBlank(rationale, "rationale", "the reason for the decision, so that it can be understood later");
        var latest = Decisions.LastOrDefault();
        return latest is not null && latest.Suitability == suitability && latest.From == from && latest.Rationale == reason
            ? []
            : [new SuitabilityDecided(suitability, from, reason, by.Person, by.Now)];
    }

    public Custody Apply(IEvent happened) => happened switch
    {
        ServiceCatalogued catalogued => this with { Facts = catalogued.Facts },
        SuitabilityDecided decided => this with
        {
            Decisions = Decisions.Add(
                new(decided.Suitability, decided.From, decided.Rationale, decided.DecidedBy, decided.At)),
        },
        Claimed claimed => this with
        {
            Claims = Claims.Add(new(claimed.Transition, claimed.Tranche, claimed.Footprint, claimed.Icbs)),
            Moves = Moves.SetItem(claimed.Footprint, Moves.GetValueOrDefault(claimed.Footprint) + 1),
            Started = Started.SetItem(claimed.Tranche, claimed.Transition),
        },
        Released released => this with { Claims = Without(released) },
        HoldingDated dated => this with
        {
            Holdings = HoldingsWithout(dated.Transition, dated.State).Add(
                new(dated.Transition, dated.State, dated.From, dated.Icbs, dated.Footprint, dated.Committee, dated.StaffFrom)),
        },
        HoldingUndated undated => this with { Holdings = HoldingsWithout(undated.Transition, undated.State) },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private ImmutableList<DatedHolding> HoldingsWithout(string transition, HoldingState state) =>
        Holdings.RemoveAll(holding => holding.Transition == transition && holding.State == state);

    private ImmutableList<Claim> Without(Released released) =>
    [
        .. Claims
            .Select(claim => claim.Transition == released.Transition
                ? claim with { Icbs = claim.Icbs.RemoveRange(released.Icbs) }
                : claim)
            .Where(claim => !claim.Icbs.IsEmpty),
    ];
}
