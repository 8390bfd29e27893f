using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Domain.Pathways;
using Transition.Web.Access;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>Assessments of footprints: readiness, moderation, assurance.</summary>
public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/assessments").WithTags("Assessments");
        group.MapAttestations(AttestationKind.Assessment, "Assessments of footprints: readiness, moderation, assurance");
        group.MapWork();
        group.MapGet("/side-by-side", CompareAsync).Needs(Permission.ReadPapers)
            .WithSummary("The assessments of all footprints of a wave at a gate, side by side");
        group.MapPost("/{id}/review", ReviewAsync).Needs(Permission.WorkAssessments).WithSummary("The region's review of the submitted copy");
        group.MapPost("/{id}/moderation", ModerateAsync).Needs(Permission.WorkAssessments)
            .WithSummary("The national moderation panel's scores, one a domain");
    }

    private static Task<ModerationView> CompareAsync(
        string? wave, string? gate, Caller caller, AssessmentDesk desk, CancellationToken cancellation) =>
        desk.ModerationAsync(caller, wave, gate, cancellation);

    private static Task<AssessmentView> ReviewAsync(
        string id, StatementInput input, Caller caller, AssessmentDesk desk, CancellationToken cancellation) =>
        desk.ReviewAsync(caller, id, input, cancellation);

    private static Task<AssessmentView> ModerateAsync(
        string id, ModerationInput input, Caller caller, AssessmentDesk desk, CancellationToken cancellation) =>
        desk.ModerateAsync(caller, id, input, cancellation);
}
