using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Submissions;
using Transition.Web.Access;
using Transition.Web.Insight;

namespace Transition.Web.Submissions;

/// <summary>The papers on which bodies decide.</summary>
public static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder api)
    {
        var submissions = api.MapGroup("/submissions").WithTags("Submissions");
        submissions.MapGet("/", ListAsync).Needs(Permission.ReadPapers).WithSummary("The papers, by due date");
        submissions.MapGet("/{id}", GetAsync).Needs(Permission.ReadPapers).WithSummary("A paper with its lines, its evidence and its decision");
    }

    private static Task<Page<MatterEntry>> ListAsync(
        [AsParameters] MatterQuery query, Caller caller, SubmissionDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, query.ToFilter(), cancellation);

    private static Task<SubmissionView> GetAsync(string id, Caller caller, SubmissionDesk desk, CancellationToken cancellation) =>
        desk.GetAsync(caller, id, cancellation);
}
