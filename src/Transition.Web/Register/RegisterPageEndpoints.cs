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
    public const string Path = "/register";
    public const string CsvPath = Path + ".csv";

    public static void MapRegisterPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ShowAsync).Needs(Permission.ReadRegister);
        portal.MapGet(CsvPath, Download).Needs(Permission.ReadRegister);
    }

    private static async Task<IResult> ShowAsync(
        FormModel asked, Caller caller, RegisterFacts facts, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<RegisterPage, RegisterModel>(
            asked, () => facts.ReadAsync(caller, asked, QueryOf(asked), book, cancellation), () => new(book));
    }

    private static PushStreamHttpResult Download(FormModel asked, Caller caller, RegisterDesk desk, CancellationToken cancellation)
    {
        var query = QueryOf(asked);
        return TypedResults.Stream(output => desk.CsvAsync(caller, query, output, cancellation), "text/csv; charset=utf-8", "register.csv");
    }

    private static RegisterQuery QueryOf(FormModel asked) =>
        new(asked.Date("asOf"), asked["service"], asked["icb"], asked["region"], asked["footprint"], asked["state"]);
}
