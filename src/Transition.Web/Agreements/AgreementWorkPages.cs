using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>What is done on the page of an agreement besides signing it.</summary>
public static class AgreementWorkPages
{
    private static readonly char[] Between = [',', ' ', '\n', '\r'];

    public static void MapAgreementWorkPages(this IEndpointRouteBuilder portal)
    {
        var work = portal.MapGroup(MatterList.Agreements.Path + "/{id}");
        work.MapPost("/vary", VaryAsync).Needs(Permission.WorkAgreements);
        work.MapPost("/notice", GiveNoticeAsync).Needs(Permission.WorkAgreements);
        work.MapPost("/withdraw-notice", WithdrawNoticeAsync).Needs(Permission.WorkAgreements);
        work.MapPost("/exit-plan", PlanExitAsync).Needs(Permission.WorkAgreements);
    }

    private static Task<IResult> VaryAsync(
        string id, FormModel form, Caller caller, AgreementWork work, AgreementQueries queries, MatterReader matters, CancellationToken cancellation) =>
        DoAsync(id, form, caller, queries, matters, () => work.VaryAsync(caller, id, Read(form), cancellation), cancellation);

    private static Task<IResult> GiveNoticeAsync(
        string id, FormModel form, Caller caller, AgreementWork work, AgreementQueries queries, MatterReader matters, CancellationToken cancellation) =>
        DoAsync(
            id, form, caller, queries, matters,
            () => work.GiveNoticeAsync(caller, id, new(form["party"], form["reason"]), cancellation), cancellation);

    private static Task<IResult> WithdrawNoticeAsync(
        string id, FormModel form, Caller caller, AgreementWork work, AgreementQueries queries, MatterReader matters, CancellationToken cancellation) =>
        DoAsync(
            id, form, caller, queries, matters,
            () => work.WithdrawNoticeAsync(caller, id, new(form["party"], form["reason"]), cancellation), cancellation);

    private static Task<IResult> PlanExitAsync(
        string id, FormModel form, Caller caller, AgreementWork work, AgreementQueries queries, MatterReader matters, CancellationToken cancellation) =>
        DoAsync(id, form, caller, queries, matters, () => work.PlanExitAsync(caller, id, new(form["plan"]), cancellation), cancellation);

    private static VariationInput Read(FormModel form) => new(
        form["reason"],
        form["services"] is { } services ? services.Split(Between, StringSplitOptions.RemoveEmptyEntries) : null,
        form["reserved"] is { } reserved ? reserved.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null,
        form.Date("due"));

    private static Task<IResult> DoAsync(
        string id, FormModel form, Caller caller, AgreementQueries queries, MatterReader matters, Func<Task<AgreementView>> command,
        CancellationToken cancellation) =>
        Pages.PostAsync<AgreementPage, MatterModel<AgreementView>>(
            form, command, Address.Item(MatterList.Agreements.Path, id), () => matters.ReadAsync(caller, MatterList.Agreements, id, queries, cancellation));
}
