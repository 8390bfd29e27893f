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

namespace Transition.Web.Assessments;

/// <summary>Checklists before delegation and before a return.</summary>
public static class ChecklistEndpoints
{
    private static readonly string[] Gates = ["G10", "G15a"];

    public static void MapChecklists(this IEndpointRouteBuilder api)
    {
        var checklists = api.MapGroup("/checklists").WithTags("Assessments");
        checklists.MapGet("/", ListAsync).Needs(Permission.ReadPapers).WithSummary("Checklists before delegation and before a return");
        checklists.MapGet("/{id}", GetAsync).Needs(Permission.ReadPapers).WithSummary("One of them, with who has confirmed what");
    }

    private static Task<Page<MatterEntry>> ListAsync(
        [AsParameters] MatterQuery query, Caller caller, AttestationDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, query.ToFilter(Gates), cancellation);

    private static async Task<AttestationView> GetAsync(string id, Caller caller, AttestationDesk desk, CancellationToken cancellation)
    {
        var view = await desk.GetAsync(caller, id, cancellation);
        return Gates.Contains(view.Gate) ? view : throw Refuse.NotFound("checklist", id);
    }
}
