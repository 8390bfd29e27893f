using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Transition.Application.Register;
using Transition.Domain.Register;
using Transition.Web.Access;

namespace Transition.Web.Register;

/// <summary>Who holds what on a date, past or planned.</summary>
public static class RegisterEndpoints
{
    public static void MapRegister(this IEndpointRouteBuilder api)
    {
        api.MapGet("/register", ListAsync).Needs(Permission.ReadRegister).WithTags("Register")
            .WithSummary("Who holds what on a date: an item for every service and every ICB that exists then");
        api.MapGet("/register.csv", DownloadAsync).Needs(Permission.ReadRegister).WithTags("Register")
            .WithSummary("The same as a file for spreadsheets")
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv");
    }

    private static Task<Page<Holding>> ListAsync(
        [AsParameters] RegisterParameters asked, string? next, int? limit, Caller caller, RegisterDesk desk, CancellationToken cancellation) =>
        desk.QueryAsync(caller, asked.ToQuery(), new(next, limit), cancellation);

    private static PushStreamHttpResult DownloadAsync(
        [AsParameters] RegisterParameters asked, Caller caller, RegisterDesk desk, CancellationToken cancellation) =>
        TypedResults.Stream(output => desk.CsvAsync(caller, asked.ToQuery(), output, cancellation), "text/csv", "register.csv");
}
