using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Transition.Web.Assessments;

/// <summary>Checklists before delegation and before a return.</summary>
public static class ChecklistEndpoints
{
    public static void MapChecklists(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/checklists").WithTags("Assessments");
        group.MapAttestationsOf("Checklists before delegation and before a return", "checklist", "G10", "G15a");
        group.MapWork();
    }
}
