using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Organisations;
using Transition.Application.Register;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Organisations;

/// <summary>The pages of the organisations.</summary>
public static class OrganisationPageEndpoints
{
    private const int Rows = 50;

    public static void MapOrganisationPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(OrganisationForm.Path, ListAsync).Needs(Permission.ReadRegister);
        portal.MapGet(OrganisationForm.Path + "/{code}", ShowAsync).Needs(Permission.ReadRegister);
    }

    private static async Task<RazorComponentResult<OrganisationsPage>> ListAsync(
        [AsParameters] OrganisationForm asked, string? next, Caller caller, OrganisationDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<OrganisationsPage, OrganisationsModel>(
            async () => new(
                asked, book, await desk.ListAsync(caller, asked.ToQuery(), new(Entered.Text(next), Rows), cancellation), next is null, null),
            problem => new(asked, book, null, true, problem));
    }

    private static async Task<RazorComponentResult<OrganisationPage>> ShowAsync(
        string code, Caller caller, OrganisationDesk desk, RegisterDesk register, NameReader names, CancellationToken cancellation)
    {
        var (body, _) = await desk.GetAsync(caller, code, cancellation);
        var holdings = body.Kind == OrganisationKinds.Icb
            ? (await register.CountAsync(caller, null, cancellation)).Icbs.FirstOrDefault(icb => icb.Icb == code)
            : null;
        return Pages.Show<OrganisationPage, OrganisationModel>(new(body, await names.ReadAsync(caller, cancellation), holdings));
    }
}
