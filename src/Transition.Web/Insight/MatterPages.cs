using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Submissions;
using Transition.Web.Access;
using Transition.Web.Agreements;
using Transition.Web.Assessments;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Submissions;

namespace Transition.Web.Insight;

/// <summary>The pages on which papers, attestations and agreements are read.</summary>
public static class MatterPages
{
    private const int Rows = 50;

    public static void MapMatterPages(this IEndpointRouteBuilder portal)
    {
        portal.Map<SubmissionDesk, SubmissionView, PaperPage>(MatterList.Papers);
        portal.Map<AttestationDesk, AttestationView, AttestationPage>(MatterList.Attestations);
        portal.Map<AgreementQueries, AgreementView, AgreementPage>(MatterList.Agreements);
    }

    private static void Map<TDesk, T, TPage>(this IEndpointRouteBuilder portal, MatterList list)
        where TDesk : MatterDesk<T>
        where TPage : PageOf<MatterModel<T>>
    {
        portal.MapGet(
            list.Path,
            (FormModel asked, string? next, Caller caller, TDesk desk, MatterFacts facts, CancellationToken cancellation) =>
                ListAsync(list, asked, next, caller, desk, facts, cancellation)).Needs(Permission.ReadPapers);
        portal.MapGet(
            list.Path + "/{id}",
            async (string id, Caller caller, TDesk desk, MatterReader matters, CancellationToken cancellation) =>
                Pages.Show<TPage, MatterModel<T>>(await matters.ReadAsync(caller, list, id, desk, cancellation)))
            .Needs(Permission.ReadPapers);
    }

    private static async Task<IResult> ListAsync<T>(
        MatterList list, FormModel asked, string? next, Caller caller, MatterDesk<T> desk, MatterFacts facts, CancellationToken cancellation)
    {
        var all = (await desk.ListAsync(caller, new(), cancellation)).Items;
        var model = await facts.ReadAsync(list, all, caller, cancellation);
        return await Pages.AnswerAsync<MattersPage, MattersModel>(
            asked,
            async () =>
            {
                var found = await desk.ListAsync(caller, MatterFacts.FilterOf(asked, model), cancellation);
                return model with { Found = new PageRequest(next, Rows).Of(found.Items, Rows) };
            },
            () => model);
    }
}
