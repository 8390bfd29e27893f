using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Web.Access;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>Joint working and delegation agreements.</summary>
public static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder api)
    {
        var agreements = api.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapGet("/", ListAsync).Needs(Permission.ReadPapers).WithSummary("The agreements, by due date");
        agreements.MapGet("/{id}", GetAsync).Needs(Permission.ReadPapers).WithSummary("An agreement with its services and signatures");
    }

    private static Task<Page<MatterEntry>> ListAsync(
        [AsParameters] MatterQuery query, Caller caller, AgreementQueries queries, CancellationToken cancellation) =>
        queries.ListAsync(caller, query.ToFilter(), cancellation);

    private static Task<AgreementView> GetAsync(string id, Caller caller, AgreementQueries queries, CancellationToken cancellation) =>
        queries.GetAsync(caller, id, cancellation);
}
