using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Pathways;
using Transition.Domain.Pathways;
using Transition.Web.Access;

namespace Transition.Web.Pathways;

/// <summary>The definitions of the pathways.</summary>
public static class PathwayEndpoints
{
    public static void MapPathways(this IEndpointRouteBuilder api) =>
        api.MapGet("/pathways", (PathwayBook book) => new Page<Pathway>([.. book.All], null))
            .Needs(Permission.ReadRegister)
            .WithTags("Pathways")
            .WithSummary("Every version of every pathway, with its stages and gates");
}
