using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Domain.Agreements;

/// <summary>What the next term of a joint working agreement is still about.</summary>
/// <param name="Moving">The tranche of the move that has claimed the service for the ICB; null if none is under way.</param>
public sealed record NextTerm(string Icb, DateOnly From, Custody Book, Tranche? Moving)
{
    /// <summary>Whether a gate's service is held jointly when the term begins, or on its way there in the move whose gate it is.</summary>
    public bool Needs(string tranche) => Keeps(HeldByThen is { State: HoldingState.Joint } || Moving?.Id == tranche);

    /// <summary>Whether a service that no gate asked for goes on: of what never moved here the people who named it know best.</summary>
    public bool NeedsByHand => Keeps(HeldByThen is null or { State: HoldingState.Joint });

    private DatedHolding? HeldByThen => Book.HoldingOn(Icb, From);

    private bool Keeps(bool wanted) =>
        wanted && HeldByThen?.State != HoldingState.Delegated && Moving?.LeavesJointBy(Book.Id, From) != true;
}
