using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Waves;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Waves;

/// <summary>New dates for many transitions of a wave at once.</summary>
public static class RetargetEndpoints
{
    public static void MapRetargets(this IEndpointRouteBuilder api)
    {
        var retargets = api.MapGroup("/waves/{id}/retargets").WithTags("Waves");
        retargets.MapPost("/preview", PreviewAsync).Needs(Permission.SteerTransitions)
            .WithSummary("What new dates would change, and what refuses them and why; changes nothing");
        retargets.MapPost("/", AskAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Gives new dates to many transitions; it goes on by itself, and tells how far it is");
        retargets.MapGet("/{retargeting}", GetAsync).Needs(Permission.ReadTransitions)
            .WithSummary("How far a change of dates is");
    }

    private static Task<RetargetPreview> PreviewAsync(
        string id, RetargetManyInput input, Caller caller, RetargetMany many, CancellationToken cancellation) =>
        many.PreviewAsync(caller, id, input, cancellation);

    [AnswersAtOnce]
    private static async Task<Accepted<RetargetingView>> AskAsync(
        string id, RetargetManyInput input, IdempotencyKey key, Caller caller, RetargetMany many, CancellationToken cancellation)
    {
        var retargeting = await many.AskAsync(caller, id, input, key.Value, cancellation);
        return TypedResults.Accepted($"/api/waves/{id}/retargets/{retargeting.Id}", retargeting);
    }

    private static Task<RetargetingView> GetAsync(
        string id, string retargeting, Caller caller, RetargetMany many, CancellationToken cancellation) =>
        many.GetAsync(caller, id, retargeting, cancellation);
}
