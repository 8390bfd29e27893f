using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Domain.Common;
using Transition.Domain.Register;
using Transition.Web.Access;
using Transition.Web.Tasks;

namespace Transition.Web.Insight;

/// <summary>The first page: the portfolio, and the register as of a date.</summary>
public static class HomeEndpoints
{
    private const int Rows = 50;

    public static void MapHome(this IEndpointRouteBuilder portal) =>
        portal.MapGet("/", ShowAsync).Needs(Permission.ReadRegister);

    private static async Task<RazorComponentResult<HomePage>> ShowAsync(
        string? service,
        string? icb,
        string? asOf,
        string? next,
        Caller caller,
        RegisterDesk register,
        HomeFacts facts,
        MyTasks tasks,
        CancellationToken cancellation)
    {
        var asked = new HomeForm(NullIfBlank(service), NullIfBlank(icb), NullIfBlank(asOf));
        var (holdings, problem) = await AskAsync(asked, next, caller, register, cancellation);
        var page = new RazorComponentResult<HomePage>(new
        {
            Model = new HomeModel(await facts.ReadAsync(caller, cancellation), asked, holdings, problem),
            Tasks = await tasks.FindAsync(caller, cancellation),
        });
        page.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return page;
    }

    /// <summary>The holdings asked for, or which field cannot be read; neither if nothing was asked.</summary>
    private static async Task<(Page<Holding>? Holdings, RefusedException? Problem)> AskAsync(
        HomeForm asked, string? next, Caller caller, RegisterDesk register, CancellationToken cancellation)
    {
        if (asked == HomeForm.Empty)
        {
            return (null, null);
        }

        try
        {
            var query = new RegisterQuery(DateOf(asked.AsOf), asked.Service, asked.Icb);
            return (await register.QueryAsync(caller, query, new(next, Rows), cancellation), null);
        }
        catch (RefusedException refused) when (refused.Kind == RefusalKind.Invalid)
        {
            return (null, refused);
        }
    }

    private static DateOnly? DateOf(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Refuse.Invalid("asOf", "Enter a date such as 2025-04-01.");

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
