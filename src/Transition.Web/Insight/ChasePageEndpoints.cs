using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>The chase list: by body, who owes what, and how late. What is asked of it is in its address.</summary>
public static class ChasePageEndpoints
{
    public const string Path = "/chase";
    public const string CsvPath = "/api/insight/chase.csv";

    public static void MapChasePage(this IEndpointRouteBuilder portal) => portal.MapGet(Path, ShowAsync).Needs(Permission.Chase);

    private static async Task<IResult> ShowAsync(
        FormModel asked, Caller caller, ChaseFacts facts, CancellationToken cancellation)
    {
        var form = await facts.FormAsync(caller, cancellation);
        var query = new ChaseQuery(asked["wave"], asked["region"], asked["gate"], asked["body"], asked["late"] == "true");
        return await Pages.AnswerAsync<ChasePage, ChaseModel>(
            asked, () => facts.ReadAsync(form, caller, query, cancellation), () => form);
    }
}
