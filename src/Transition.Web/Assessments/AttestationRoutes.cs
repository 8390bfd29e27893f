using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>The addresses of the attestations of some gates: a list, and one of them.</summary>
public static class AttestationRoutes
{
    /// <param name="summary">What the list holds.</param>
    /// <param name="noun">What one of them is called.</param>
    /// <param name="gates">The gates that they belong to; others are not found here.</param>
    public static void MapAttestationsOf(this RouteGroupBuilder group, string summary, string noun, params IReadOnlyList<string> gates)
    {
        group.MapGet(
            "/",
            ([AsParameters] MatterQuery query, Caller caller, AttestationDesk desk, CancellationToken cancellation) =>
                desk.ListAsync(caller, query.ToFilter(gates), cancellation))
            .Needs(Permission.ReadPapers).WithSummary(summary);
        group.MapGet(
            "/{id}",
            async (string id, Caller caller, AttestationDesk desk, CancellationToken cancellation) =>
            {
                var view = await desk.GetAsync(caller, id, cancellation);
                return gates.Contains(view.Gate) ? view : throw Refuse.NotFound(noun, id);
            })
            .Needs(Permission.ReadPapers).WithSummary("One of them, with who has confirmed what");
    }
}
