using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Web.Access;

namespace Transition.Web.Tasks;

/// <summary>What the caller has sent, and where it waits.</summary>
public static class SentEndpoints
{
    public static void MapSent(this IEndpointRouteBuilder api) =>
        api.MapGet("/insight/sent", ReadAsync).Needs(Permission.WorkTasks).WithTags("Insight")
            .WithSummary("What you have put to others, and who still owes an answer");

    private static Task<SentView> ReadAsync(Caller caller, SentList sent, CancellationToken cancellation) =>
        sent.ReadAsync(caller, cancellation);
}
