using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;

namespace Transition.Web.Access;

/// <summary>People who stand in for others, for a time.</summary>
public static class DeputyEndpoints
{
    public static void MapDeputies(this IEndpointRouteBuilder api)
    {
        var deputies = api.MapGroup("/deputies").WithTags("Access");
        deputies.MapGet("/", ListAsync).Needs(Permission.WorkTasks).WithSummary("Your deputies, and those for whom you stand in");
        deputies.MapPost("/", NameAsync).Needs(Permission.WorkTasks)
            .WithSummary("Makes somebody of your body your deputy in one of your roles, between two dates");
        deputies.MapPost("/end", EndAsync).Needs(Permission.WorkTasks).WithSummary("Ends it");
    }

    private static Task<Page<DeputyView>> ListAsync(Caller caller, Deputies deputies, CancellationToken cancellation) =>
        deputies.ListAsync(caller, cancellation);

    private static Task<Page<DeputyView>> NameAsync(DeputyInput input, Caller caller, Deputies deputies, CancellationToken cancellation) =>
        deputies.NameAsync(caller, input, cancellation);

    private static Task<Page<DeputyView>> EndAsync(DeputyInput input, Caller caller, Deputies deputies, CancellationToken cancellation) =>
        deputies.EndAsync(caller, input, cancellation);
}
