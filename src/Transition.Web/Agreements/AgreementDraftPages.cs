using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Journal;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>The pages on which the programme draws an agreement up: fill in, check, draw up.</summary>
public static class AgreementDraftPages
{
    public const string Path = "/agreements/new";

    public static void MapAgreementDraftPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, NewAsync).Needs(Permission.SteerTransitions);
        portal.MapPost(Path, TakeAsync).Needs(Permission.SteerTransitions);
    }

    private static async Task<RazorComponentResult<AgreementFormPage>> NewAsync(
        Caller caller, NameReader names, AggregateJournal journal, CancellationToken cancellation) =>
        Pages.Show<AgreementFormPage, AgreementFormModel>(new(await names.ReadAsync(caller, cancellation), journal.Today), AgreementForm.New);

    private static Task<IResult> TakeAsync(
        FormModel form, Caller caller, AgreementWork work, NameReader names, AggregateJournal journal, CancellationToken cancellation)
    {
        return Pages.TakeAsync<AgreementFormPage, AgreementFormModel>(
            form,
            async () => form[AgreementForm.Step] switch
            {
                "draw" => new SeeOther(Address.Item(
                    MatterList.Agreements.Path, (await work.DrawAsync(caller, AgreementForm.Read(form), form.Key, cancellation)).Id)),
                "change" => Pages.Show<AgreementFormPage, AgreementFormModel>(await ReadAsync(), form),
                _ => Pages.Show<AgreementCheckPage, AgreementFormModel>(await PreviewAsync(), form),
            },
            ReadAsync);

        async Task<AgreementFormModel> ReadAsync() => new(await names.ReadAsync(caller, cancellation), journal.Today);

        async Task<AgreementFormModel> PreviewAsync() =>
            await ReadAsync() with { Preview = await work.PreviewAsync(caller, AgreementForm.Read(form), form.Key, cancellation) };
    }
}
