using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Transition.Web.Assessments;

/// <summary>Assessments of footprints: readiness, moderation, assurance.</summary>
public static class AssessmentEndpoints
{
    public static void MapAssessments(this IEndpointRouteBuilder api) =>
        api.MapGroup("/assessments").WithTags("Assessments").MapAttestationsOf(
            "Assessments of footprints: readiness, moderation, assurance", "assessment", "G3", "G8", "G14");
}
