using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Insight;

/// <summary>Who owes which answer, and how late.</summary>
public static class ChaseEndpoints
{
    public static void MapChase(this IEndpointRouteBuilder api)
    {
        api.MapGet("/insight/chase", ListAsync).Needs(Permission.Chase).WithTags("Insight")
            .WithSummary("The answers that bodies owe, the latest first");
        api.MapGet("/insight/chase.csv", Download).Needs(Permission.Chase).WithTags("Insight").GivesCsv();
    }

    private static Task<Page<ChaseItem>> ListAsync(
        [AsParameters] ChaseParameters asked, string? next, int? limit, Caller caller, ChaseList chase, CancellationToken cancellation) =>
        chase.ListAsync(caller, asked.ToQuery(), new(next, limit), cancellation);

    private static PushStreamHttpResult Download(
        [AsParameters] ChaseParameters asked, Caller caller, ChaseList chase, CancellationToken cancellation) =>
        Csv.Of("chase", output => chase.CsvAsync(caller, asked.ToQuery(), output, cancellation));
}
