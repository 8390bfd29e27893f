using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Transitions;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>Gathers what the page of one service shows.</summary>
public sealed class ServiceFacts(CatalogueDesk catalogue, TransitionList transitions, NameReader names)
{
    private const int MostTransitions = 1000;

    public async Task<ServiceModel> ReadAsync(Caller caller, string code, CancellationToken cancellation)
    {
        var detail = await catalogue.GetAsync(caller, code, cancellation);
        var moves = await transitions.ListAsync(caller, new(Service: code), null, MostTransitions, cancellation);
        return new(detail, moves.Items, await names.ReadAsync(caller, cancellation), IsBoard(caller));
    }

    private static bool IsBoard(Caller caller) => caller.Grants.Exists(
        grant => grant is { Role: Role.Approver, Capacity: Capacity.Board, Organisation: Bodies.NhseBoard });
}
