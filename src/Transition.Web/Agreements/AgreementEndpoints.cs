using Microsoft.AspNetCore.Routing;
using Transition.Application.Agreements;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>Joint working and delegation agreements.</summary>
public static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder api) =>
        api.MapMatters<AgreementQueries, AgreementView>(
            "/agreements", "Agreements", "The agreements, by due date", "An agreement with its services and signatures");
}
