using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Organisations;
using Transition.Application.Register;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Organisations;

/// <summary>The pages of the organisations.</summary>
public static class OrganisationPageEndpoints
{
    public const string Path = "/organisations";

    private const int Rows = 50;

    public static void MapOrganisationPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.ReadRegister);
        portal.MapGet(Path + "/{code}", ShowAsync).Needs(Permission.ReadRegister);
        portal.MapPost(Path + "/{code}/segments", RecordSegmentAsync).Needs(Permission.RecordSegments);
    }

    private static async Task<IResult> ListAsync(
        FormModel asked, string? next, Caller caller, OrganisationDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<OrganisationsPage, OrganisationsModel>(
            asked, async () => new(book, await desk.ListAsync(caller, QueryOf(asked), new(next, Rows), cancellation)), () => new(book));
    }

    private static async Task<RazorComponentResult<OrganisationPage>> ShowAsync(
        string code, string? notice, Caller caller, OrganisationDesk desk, RegisterDesk register, NameReader names, CancellationToken cancellation) =>
        Pages.Show<OrganisationPage, OrganisationModel>(
            await ReadAsync(code, caller, desk, register, names, cancellation), notice: notice is null ? null : "The oversight segment is on record.");

    private static Task<IResult> RecordSegmentAsync(
        string code, FormModel form, Caller caller, OrganisationDesk desk, RegisterDesk register, NameReader names, CancellationToken cancellation) =>
        Pages.PostAsync<OrganisationPage, OrganisationModel>(
            form,
            async () =>
            {
                int? segment = int.TryParse(form["segment"], out var given) ? given : null;
                await desk.RecordSegmentAsync(caller, code, new(segment, form.Date("from"), form["source"]), cancellation);
                return $"{Address.Item(Path, code)}?notice=segment";
            },
            () => ReadAsync(code, caller, desk, register, names, cancellation));

    private static async Task<OrganisationModel> ReadAsync(
        string code, Caller caller, OrganisationDesk desk, RegisterDesk register, NameReader names, CancellationToken cancellation)
    {
        var (body, _) = await desk.GetAsync(caller, code, cancellation);
        var holdings = body.Kind == OrganisationKinds.Icb
            ? (await register.CountAsync(caller, null, cancellation)).Icbs.FirstOrDefault(icb => icb.Icb == code)
            : null;
        return new(
            body, await names.ReadAsync(caller, cancellation), holdings, await desk.MayRecordSegmentAsync(caller, code, cancellation));
    }

    private static OrganisationQuery QueryOf(FormModel asked) => new(asked["kind"], asked.Date("asOf"), asked["region"]);
}
