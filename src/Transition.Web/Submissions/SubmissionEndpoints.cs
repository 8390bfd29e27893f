using Microsoft.AspNetCore.Routing;
using Transition.Application.Submissions;
using Transition.Web.Insight;

namespace Transition.Web.Submissions;

/// <summary>The papers on which bodies decide.</summary>
public static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder api) =>
        api.MapMatters<SubmissionDesk, SubmissionView>(
            "/submissions", "Submissions", "The papers, by due date", "A paper with its lines, its evidence and its decision");
}
