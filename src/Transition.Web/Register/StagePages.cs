using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Register;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Register;

/// <summary>Who holds what at each stage: by API, and as a picture with its table.</summary>
public static class StagePages
{
    public const string Path = "/register/stages";

    public static void MapStages(this IEndpointRouteBuilder api) =>
        api.MapGet(Path, async (string? service, string? footprint, Caller caller, StageDesk desk, CancellationToken cancellation) =>
                new Page<StageHolders>(await desk.ReadAsync(caller, service, footprint, cancellation), null))
            .Needs(Permission.ReadRegister).WithTags("Register")
            .WithSummary("Who holds what of a service for a footprint at each stage: before the move, jointly, and delegated");

    public static void MapStagePages(this IEndpointRouteBuilder portal) => portal.MapGet(Path, ShowAsync).Needs(Permission.ReadRegister);

    private static async Task<IResult> ShowAsync(
        FormModel asked, Caller caller, StageDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        var (service, footprint) = (asked["service"], asked["footprint"]);
        return await Pages.AnswerAsync<StagesPage, StagesModel>(
            asked,
            async () => new(
                book, service, footprint,
                service is null && footprint is null ? null : await desk.ReadAsync(caller, service, footprint, cancellation)),
            () => new(book, service, footprint, null));
    }
}
