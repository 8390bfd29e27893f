using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Insight;

namespace Transition.Web.Committees;

/// <summary>Joint committees that were set up.</summary>
public static class CommitteeEndpoints
{
    private static readonly string[] Gates = ["G7"];

    public static void MapCommittees(this IEndpointRouteBuilder api)
    {
        var committees = api.MapGroup("/committees").WithTags("Committees");
        committees.MapGet("/", ListAsync).Needs(Permission.ReadPapers).WithSummary("Joint committees that were set up");
        committees.MapGet("/{id}", GetAsync).Needs(Permission.ReadPapers).WithSummary("One of them, with who has confirmed what");
    }

    private static Task<Page<MatterEntry>> ListAsync(
        [AsParameters] MatterQuery query, Caller caller, AttestationDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, query.ToFilter(Gates), cancellation);

    private static async Task<AttestationView> GetAsync(string id, Caller caller, AttestationDesk desk, CancellationToken cancellation)
    {
        var view = await desk.GetAsync(caller, id, cancellation);
        return Gates.Contains(view.Gate) ? view : throw Refuse.NotFound("committee", id);
    }
}
