namespace Transition.Domain.Committees;

/// <summary>When a committee can decide, and how: an object of its own, so that those whom it binds can read it.</summary>
/// <param name="NhsePresent">Whether NHS England must be present.</param>
/// <param name="MajorityOfIcbs">Whether more than half of the ICBs that may vote on the matter must be present.</param>
/// <param name="ConsensusFirst">Whether the committee seeks consensus, and counts votes only when the chair asks for it.</param>
/// <param name="NhseDecidesMoney">Whether a motion about money is carried only with the vote of NHS England.</param>
/// <param name="Basis">How sure the field's sources are of it: confirmed, inferred or recalled.</param>
public sealed record QuorumRule(bool NhsePresent, bool MajorityOfIcbs, bool ConsensusFirst, bool NhseDecidesMoney, string Basis)
{
    /// <summary>What is usual in a joint year, as far as it is known.</summary>
    public static QuorumRule OfAJointYear { get; } = new(true, true, true, true, "recalled");

    /// <summary>The rule in plain words.</summary>
    public IEnumerable<string> Sentences()
    {
        yield return (NhsePresent, MajorityOfIcbs) switch
        {
            (true, true) => "NHS England and more than half of the ICBs must be present.",
            (true, false) => "NHS England must be present.",
            (false, true) => "More than half of the ICBs must be present.",
            _ => "Any member who may vote is enough.",
        };
        yield return ConsensusFirst
            ? "The committee seeks consensus; if there is none, the chair has the votes counted and the majority decides."
            : "The majority of the votes decides, once everybody present has voted.";
        yield return NhseDecidesMoney
            ? "A motion about money is carried only with the vote of NHS England."
            : "A motion about money is carried like any other.";
        yield return "Whoever has declared an interest in a motion takes no part in it and does not count for its quorum.";
    }
}
