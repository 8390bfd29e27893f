using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Web.Assessments;

namespace Transition.Web.Committees;

/// <summary>Joint committees that were set up.</summary>
public static class CommitteeEndpoints
{
    public static void MapCommittees(this IEndpointRouteBuilder api) =>
        api.MapGroup("/committees").WithTags("Committees").MapAttestationsOf(
            "Joint committees that were set up", "committee", "G7");
}
