using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Domain.Register;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Register;

/// <summary>Who holds what on a date, past or planned.</summary>
public static class RegisterEndpoints
{
    public static void MapRegister(this IEndpointRouteBuilder api)
    {
        api.MapGet("/register", ListAsync).Needs(Permission.ReadRegister).WithTags("Register")
            .WithSummary("Who holds what on a date: an item for every service and every ICB that exists then");
        api.MapGet("/register.csv", Download).Needs(Permission.ReadRegister).WithTags("Register").GivesCsv();
    }

    private static Task<Page<Holding>> ListAsync(
        [AsParameters] RegisterParameters asked, string? next, int? limit, Caller caller, RegisterDesk desk, CancellationToken cancellation) =>
        desk.QueryAsync(caller, asked.ToQuery(), new(next, limit), cancellation);

    private static PushStreamHttpResult Download(
        [AsParameters] RegisterParameters asked, Caller caller, RegisterDesk desk, CancellationToken cancellation) =>
        Csv.Of("register", output => desk.CsvAsync(caller, asked.ToQuery(), output, cancellation));
}
