using Transition.Domain.Common;

namespace Transition.Domain.Organisations;

/// <summary>A body with the dates between which it exists.</summary>
public sealed record Organisation(string Id, OrganisationFacts Facts) : IAggregate<Organisation>
{
    public static string Kind => "organisation";

    public static Organisation Empty(string id) => new(id, OrganisationFacts.None);

    public bool Exists => Facts != OrganisationFacts.None;

    public IReadOnlyList<IEvent> Register(OrganisationFacts facts)
    {
        _ = Refuse.IfBlank(facts.Name, "name", "the organisation's name");
        if (facts.From is { } from && facts.Until is { } until && until < from)
        {
            throw Refuse.Invalid("until", "The last day cannot be before the first. Correct one of the two dates.");
        }

        return facts.SameAs(Facts) ? [] : [new OrganisationRegistered(facts)];
    }

    public Organisation Apply(IEvent happened) => happened switch
    {
        OrganisationRegistered registered => this with { Facts = registered.Facts },
        _ => throw Unexpected.Event(Kind, happened),
    };
}
