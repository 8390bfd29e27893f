using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Assessments;

/// <summary>The addresses at which assessments and checklists are filled in, submitted and sent back.</summary>
public static class AssessmentWorkRoutes
{
    public static void MapWork(this RouteGroupBuilder group)
    {
        group.MapPut("/{id}/items/{item}", AnswerOneAsync).Needs(Permission.WorkAssessments)
            .WithSummary("Answers an item, on the version of its answer that If-Match names (\"0\" if there was none)");
        group.MapPut("/{id}/items", AnswerAsync).Needs(Permission.WorkAssessments)
            .WithSummary("Answers several items, each with the version that was seen: all are taken, or none");
        group.MapPost("/{id}/submit", SubmitAsync).Needs(Permission.WorkAssessments)
            .WithSummary("Submits it: the copy that the bodies confirm is fixed");
        group.MapPost("/{id}/return", ReturnAsync).Needs(Permission.WorkAssessments)
            .WithSummary("Sends it back to a named state, with the reason");
    }

    private static Task<AssessmentView> AnswerAsync(
        string id, ItemsInput input, Caller caller, AssessmentDesk desk, CancellationToken cancellation) =>
        desk.AnswerAsync(caller, id, input, cancellation);

    private static Task<AssessmentView> AnswerOneAsync(
        string id, string item, ItemInput input, IfMatch ifMatch, Caller caller, AssessmentDesk desk, CancellationToken cancellation) =>
        desk.AnswerAsync(
            caller, id, new([input with { Item = item, Version = int.CreateSaturating(ifMatch.Version) }]), cancellation);

    private static Task<AssessmentView> SubmitAsync(string id, Caller caller, AssessmentDesk desk, CancellationToken cancellation) =>
        desk.SubmitAsync(caller, id, cancellation);

    private static Task<AssessmentView> ReturnAsync(
        string id, ReturnInput input, Caller caller, AssessmentDesk desk, CancellationToken cancellation) =>
        desk.ReturnAsync(caller, id, input, cancellation);
}
