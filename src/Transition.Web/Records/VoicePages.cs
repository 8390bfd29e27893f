using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Records;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>The pages that ask for views, and show whose are on record.</summary>
public static class VoicePages
{
    public const string Path = "/voices";

    public static void MapVoicePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ReportAsync).Needs(Permission.ReadTransitions);
        portal.MapGet("/waves/{id}/invitations", ShowAsync).Needs(Permission.SteerTransitions);
        portal.MapPost("/waves/{id}/invitations", InviteAsync).Needs(Permission.SteerTransitions);
    }

    public static string AddressOf(string wave) => $"{Address.Item("/waves", wave)}/invitations";

    private static async Task<RazorComponentResult<VoicesPage>> ReportAsync(
        FormModel asked, Caller caller, VoiceReport report, RecordDesk desk, NameReader names, CancellationToken cancellation) =>
        Pages.Show<VoicesPage, VoicesModel>(
            new(await report.ReadAsync(caller, asked["missing"], cancellation), desk.Kind(caller, Invitations.Register),
                await names.ReadAsync(caller, cancellation)),
            asked);

    private static async Task<RazorComponentResult<InvitePage>> ShowAsync(
        string id, Caller caller, WavePlanner waves, RecordDesk desk, CancellationToken cancellation)
    {
        var wave = await waves.GetAsync(caller, id, cancellation);
        return wave.Status == "planned"
            ? throw Refuse.Conflict("not-launched", "This wave has not been launched, so nobody can be asked about it yet.")
            : Pages.Show<InvitePage, InviteModel>(new(wave, desk.Kind(caller, Invitations.Register)));
    }

    private static Task<IResult> InviteAsync(
        string id, FormModel form, Caller caller, Invitations invitations, WavePlanner waves, RecordDesk desk, CancellationToken cancellation) =>
        Pages.PostAsync<InvitePage, InviteModel>(
            form,
            () => RecordForm.PlainlyAsync(async () =>
            {
                await invitations.InviteAsync(
                    caller, id, new(form["gate"], form.Date("due"), form.All("group"), form["question"], form["aspect"]), cancellation);
                return Address.Of(RecordPages.AddressOfKind(Invitations.Register), ("wave", id));
            }),
            async () => new(await waves.GetAsync(caller, id, cancellation), desk.Kind(caller, Invitations.Register)));
}
