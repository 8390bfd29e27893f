using Transition.Domain.Committees;

namespace Transition.Application.Committees;

/// <summary>A committee as a person reads it.</summary>
/// <param name="RuleInWords">When it can decide, and how, in plain words.</param>
public sealed record CommitteeView(
    string Code,
    string Region,
    IReadOnlyList<string> Icbs,
    QuorumRule Rule,
    IReadOnlyList<string> RuleInWords,
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<Interest> Interests,
    long Version)
{
    public static CommitteeView Of(Committee committee, long version) => new(
        committee.Id, committee.Region, committee.Icbs, committee.Rule, [.. committee.Rule.Sentences()], committee.Seats, committee.Interests,
        version);
}
