using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Register;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>The page of the register.</summary>
public static class RegisterPageEndpoints
{
    private const int Rows = 50;

    public static void MapRegisterPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(RegisterForm.Path, ShowAsync).Needs(Permission.ReadRegister);
        portal.MapGet(RegisterForm.Path + ".csv", Download).Needs(Permission.ReadRegister);
    }

    private static async Task<RazorComponentResult<RegisterPage>> ShowAsync(
        [AsParameters] RegisterForm asked, string? next, Caller caller, RegisterDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<RegisterPage, RegisterModel>(
            async () =>
            {
                var query = asked.ToQuery();
                return new(
                    asked, book, await desk.QueryAsync(caller, query, new(Entered.Text(next), Rows), cancellation),
                    await desk.CountAsync(caller, query.AsOf, cancellation), next is null, null);
            },
            problem => new(asked, book, null, null, true, problem));
    }

    private static PushStreamHttpResult Download(
        [AsParameters] RegisterForm asked, Caller caller, RegisterDesk desk, CancellationToken cancellation)
    {
        var query = asked.ToQuery();
        return TypedResults.Stream(output => desk.CsvAsync(caller, query, output, cancellation), "text/csv; charset=utf-8", "register.csv");
    }
}
