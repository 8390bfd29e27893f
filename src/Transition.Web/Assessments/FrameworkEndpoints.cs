using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Assessments;

/// <summary>The frameworks of assessments and checklists.</summary>
public static class FrameworkEndpoints
{
    public static void MapFrameworks(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/frameworks").WithTags("Assessments");
        group.MapGet("/", ListAsync).Needs(Permission.ReadPapers).WithSummary("What assessments and checklists look into");
        group.MapGet("/{id}", GetAsync).Needs(Permission.ReadPapers).WithSummary("A framework with its sections and items");
        group.MapPut("/{id}", ReviseAsync).Needs(Permission.ManageReferenceData)
            .WithSummary("Enters a new version of a framework; what is left out stays as it is");
    }

    private static Task<Page<FrameworkView>> ListAsync(Caller caller, FrameworkDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, cancellation);

    private static async Task<Versioned<FrameworkView>> GetAsync(
        string id, Caller caller, FrameworkDesk desk, CancellationToken cancellation)
    {
        var framework = await desk.GetAsync(caller, id, cancellation);
        return new(framework, framework.Version);
    }

    private static async Task<Versioned<FrameworkView>> ReviseAsync(
        string id, FrameworkInput input, IfMatch ifMatch, Caller caller, FrameworkDesk desk, CancellationToken cancellation)
    {
        var framework = await desk.ReviseAsync(caller, id, input, ifMatch.Version, cancellation);
        return new(framework, framework.Version);
    }
}
