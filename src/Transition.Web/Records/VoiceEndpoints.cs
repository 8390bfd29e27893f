using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Records;
using Transition.Web.Access;

namespace Transition.Web.Records;

/// <summary>Asking for views, and who has given none.</summary>
public static class VoiceEndpoints
{
    public static void MapVoices(this IEndpointRouteBuilder api)
    {
        api.MapPost("/waves/{id}/invitations", InviteAsync).Needs(Permission.SteerTransitions).WithTags("Records")
            .WithSummary("Asks trusts, clinicians, patients and others for their views of a wave; the same again asks nobody twice");
        api.MapGet("/insight/voices", ReportAsync).Needs(Permission.ReadTransitions).WithTags("Records")
            .WithSummary("Whose views are on record for each service; 'missing' names a group and gives the services without it");
    }

    private static Task<InvitationView> InviteAsync(
        string id, InvitationInput input, Caller caller, Invitations invitations, CancellationToken cancellation) =>
        invitations.InviteAsync(caller, id, input, cancellation);

    private static async Task<Page<VoiceCounts>> ReportAsync(
        string? missing, Caller caller, VoiceReport report, CancellationToken cancellation) =>
        new(await report.ReadAsync(caller, missing, cancellation), null);
}
