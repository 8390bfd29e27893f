using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>Joint working, delegation and collaboration agreements.</summary>
public static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder api)
    {
        api.MapMatters<AgreementQueries, AgreementView>(
            "/agreements", "Agreements", "The agreements, by due date", "An agreement with its services and signatures");
        var agreements = api.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapPost("/", DrawAsync).Needs(Permission.WorkAgreements).WithSummary("Draws up an agreement between parties that are named");
        agreements.MapPost("/{id}/vary", VaryAsync).Needs(Permission.WorkAgreements)
            .WithSummary("Draws up a variation, which every party signs anew");
        agreements.MapPost("/{id}/notice", GiveNoticeAsync).Needs(Permission.WorkAgreements)
            .WithSummary("Gives notice for a party; the agreement's rule computes its last day");
        agreements.MapPost("/{id}/notice/withdraw", WithdrawNoticeAsync).Needs(Permission.WorkAgreements).WithSummary("Takes a notice back");
        agreements.MapPost("/{id}/exit-plan", PlanExitAsync).Needs(Permission.WorkAgreements)
            .WithSummary("Writes down what happens when it ends");
    }

    private static async Task<Created<AgreementView>> DrawAsync(
        AgreementInput input, IdempotencyKey key, Caller caller, AgreementWork work, CancellationToken cancellation)
    {
        var agreement = await work.DrawAsync(caller, input, key.Value, cancellation);
        return TypedResults.Created($"/api/agreements/{agreement.Id}", agreement);
    }

    private static Task<AgreementView> VaryAsync(
        string id, VariationInput input, Caller caller, AgreementWork work, CancellationToken cancellation) =>
        work.VaryAsync(caller, id, input, cancellation);

    private static Task<AgreementView> GiveNoticeAsync(
        string id, NoticeInput input, Caller caller, AgreementWork work, CancellationToken cancellation) =>
        work.GiveNoticeAsync(caller, id, input, cancellation);

    private static Task<AgreementView> WithdrawNoticeAsync(
        string id, NoticeInput input, Caller caller, AgreementWork work, CancellationToken cancellation) =>
        work.WithdrawNoticeAsync(caller, id, input, cancellation);

    private static Task<AgreementView> PlanExitAsync(
        string id, ExitInput input, Caller caller, AgreementWork work, CancellationToken cancellation) =>
        work.PlanExitAsync(caller, id, input, cancellation);
}
