using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Common;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Tasks;

/// <summary>The caller's inbox, and the answers given from it.</summary>
public static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("Tasks");
        tasks.MapGet("/", ListAsync).Needs(Permission.WorkTasks)
            .WithSummary("What waits for you, by due date");
        tasks.MapGet("/{id}", GetAsync).Needs(Permission.ReadTasks)
            .WithSummary("A task with all that is needed to deal with it");
        tasks.MapPost("/{id}/decision", DecideAsync).Needs(Permission.WorkTasks)
            .WithSummary("Decides on a paper, for the body that is asked");
        tasks.MapPost("/{id}/sign", SignAsync).Needs(Permission.WorkTasks)
            .WithSummary("Signs an agreement, for a party to it");
        tasks.MapPost("/{id}/confirm", ConfirmAsync).Needs(Permission.WorkTasks)
            .WithSummary("Confirms a statement, puts a paper forward, answers a question, or says what was reworked");
        tasks.MapPost("/{id}/claim", ClaimAsync).Needs(Permission.WorkTasks)
            .WithSummary("Says that you are dealing with it; others of your body still may");
        tasks.MapPost("/{id}/delegate", DelegateAsync).Needs(Permission.WorkTasks)
            .WithSummary("Passes it on to another person who speaks for the same body");
        tasks.MapPost("/{id}/recuse", RecuseAsync).Needs(Permission.WorkTasks)
            .WithSummary("Steps back from it because of an interest");
    }

    private static Task<Page<TaskEntry>> ListAsync(Caller caller, TaskDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, cancellation);

    private static Task<TaskView> GetAsync(string id, Caller caller, TaskDesk desk, CancellationToken cancellation) =>
        desk.GetAsync(caller, id, cancellation);

    [Promised]
    private static Task<TaskView> DecideAsync(
        string id, DecisionInput input, Caller caller, AnswerDesk desk, CancellationToken cancellation) =>
        desk.DecideAsync(caller, id, input, cancellation);

    [Promised]
    private static Task<TaskView> SignAsync(string id, SignInput input, Caller caller, AnswerDesk desk, CancellationToken cancellation) =>
        desk.SignAsync(caller, id, input, cancellation);

    [Promised]
    private static Task<TaskView> ConfirmAsync(
        string id, ConfirmInput input, Caller caller, AnswerDesk desk, CancellationToken cancellation) =>
        desk.ConfirmAsync(caller, id, input, cancellation);

    private static Task<TaskView> ClaimAsync(string id, Caller caller, TaskDesk desk, CancellationToken cancellation) =>
        desk.ClaimAsync(caller, id, cancellation);

    private static Task<TaskView> DelegateAsync(
        string id, DelegateInput input, Caller caller, TaskDesk desk, CancellationToken cancellation) =>
        desk.DelegateAsync(caller, id, input, cancellation);

    private static Task<TaskView> RecuseAsync(
        string id, ReasonInput? input, Caller caller, TaskDesk desk, CancellationToken cancellation) =>
        desk.RecuseAsync(caller, id, input ?? new(null), cancellation);
}
