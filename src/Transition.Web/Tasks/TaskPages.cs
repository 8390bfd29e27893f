using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Evidence;

namespace Transition.Web.Tasks;

/// <summary>The pages of the inbox.</summary>
public static class TaskPages
{
    public static void MapTaskPages(this IEndpointRouteBuilder portal)
    {
        var tasks = portal.MapGroup("/tasks");
        tasks.MapGet("/", ListAsync).Needs(Permission.WorkTasks);
        tasks.MapGet("/{id}", ShowAsync).Needs(Permission.ReadPapers);
        tasks.MapGet("/{id}/done", DoneAsync).Needs(Permission.ReadPapers);
        tasks.MapPost("/{id}/decision", DecisionSteps.TakeAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/answer", AnswerSteps.TakeAsync).Needs(Permission.WorkTasks).TakesUpload();
        tasks.MapPost("/{id}/draft", DraftSteps.SaveAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/draft/drop", DraftSteps.DropAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/claim", ClaimAsync).Needs(Permission.WorkTasks);
        tasks.MapGet("/{id}/pass-on", HandleSteps.ShowPassOnAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/pass-on", HandleSteps.PassOnAsync).Needs(Permission.WorkTasks);
        tasks.MapGet("/{id}/recuse", HandleSteps.ShowRecuseAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/recuse", HandleSteps.RecuseAsync).Needs(Permission.WorkTasks);
    }

    private static async Task<RazorComponentResult<TaskListPage>> ListAsync(
        FormModel asked, string? notice, Caller caller, MyTasks tasks, CancellationToken cancellation)
    {
        var mine = await tasks.ReadAsync(caller, cancellation);
        return Pages.Show<TaskListPage, TaskListModel>(
            mine with { Tasks = [.. mine.Tasks.Where(task => TaskGroup.Asks(asked, task))] }, asked, NoticeOf(notice));
    }

    private static async Task<RazorComponentResult<TaskPage>> ShowAsync(
        string id, string? notice, Caller caller, TaskFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(caller, id, cancellation);
        return Pages.Show<TaskPage, TaskModel>(model, DraftSteps.FormOf(model.Draft), NoticeOf(notice));
    }

    private static async Task<RazorComponentResult<DonePage>> DoneAsync(
        string id, Caller caller, TaskFacts facts, CancellationToken cancellation) =>
        Pages.Show<DonePage, TaskModel>(await facts.ReadAsync(caller, id, cancellation));

    private static async Task<SeeOther> ClaimAsync(string id, Caller caller, TaskDesk desk, CancellationToken cancellation)
    {
        await desk.ClaimAsync(caller, id, cancellation);
        return new($"{TaskWords.Address(id)}?notice=claimed");
    }

    private static string? NoticeOf(string? notice) => notice switch
    {
        "claimed" => "You are dealing with this now. Others of your body see that.",
        "kept" => "What you entered is kept. It is there when you open the task again, here or elsewhere.",
        "passed-on" => "You have passed this on.",
        "recused" => "You have stepped back. The reason is on the record.",
        _ => null,
    };
}
