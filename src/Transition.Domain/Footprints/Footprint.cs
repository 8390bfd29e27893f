using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Footprints;

/// <summary>The ICBs that services are planned for together.</summary>
public sealed record Footprint(
    string Id,
    string Name,
    Tier Tier,
    string Region,
    ImmutableList<string> Icbs,
    string? Lead,
    string? Committee,
    string? Request) : IAggregate<Footprint>
{
    public static string Kind => "footprint";

    public static Footprint Empty(string id) => new(id, string.Empty, default, string.Empty, [], null, null, null);

    public bool Exists => Name.Length > 0;

    public IReadOnlyList<IEvent> Agree(FootprintAgreed agreed)
    {
        _ = Refuse.IfBlank(agreed.Name, "name", "the footprint's name");
        if (agreed.Icbs.IsEmpty)
        {
            throw Refuse.Invalid("icbs", "Name at least one ICB.");
        }

        if (agreed.Icbs.Count != agreed.Icbs.Distinct().Count())
        {
            throw Refuse.Invalid("icbs", "Name each ICB once.");
        }

        if ((agreed.Tier == Tier.SingleIcb) != (agreed.Icbs.Count == 1))
        {
            throw Refuse.Invalid("tier", "The tier single-ICB goes with exactly one ICB, and every other tier with more than one.");
        }

        if (agreed.Lead is { } lead && !agreed.Icbs.Contains(lead))
        {
            throw Refuse.Invalid("lead", "The lead must be one of the footprint's ICBs.");
        }

        return Exists ? AlreadyAgreed(agreed) : [agreed];
    }

    public Footprint Apply(IEvent happened) => happened switch
    {
        FootprintAgreed agreed => new(
            Id, agreed.Name, agreed.Tier, agreed.Region, agreed.Icbs, agreed.Lead, agreed.Committee, agreed.Request),
        _ => throw Unexpected.Event(Kind, happened),
    };

    private IReadOnlyList<IEvent> AlreadyAgreed(FootprintAgreed agreed) =>
        Request == agreed.Request
            ? []
            : throw Refuse.Conflict("exists", $"There is already a footprint '{Id}'. Choose another code.", "code");
}
