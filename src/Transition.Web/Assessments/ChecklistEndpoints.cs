using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Domain.Pathways;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>Checklists before delegation and before a return.</summary>
public static class ChecklistEndpoints
{
    public static void MapChecklists(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/checklists").WithTags("Assessments");
        group.MapAttestations(AttestationKind.Checklist, "Checklists before delegation and before a return");
        group.MapWork();
    }
}
