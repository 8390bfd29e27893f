using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Entries;

namespace Transition.Web.Tasks;

/// <summary>The pages of the inbox.</summary>
public static class TaskPages
{
    // For the fields before the file, and the boundaries between them.
    private const long FormOverhead = 256 * 1024;

    public static void MapTaskPages(this IEndpointRouteBuilder portal)
    {
        var tasks = portal.MapGroup("/tasks").AddEndpointFilter<RouteGroupBuilder, CascadeFilter>();
        tasks.MapGet("/", ListAsync).Needs(Permission.WorkTasks);
        tasks.MapGet("/{id}", ShowAsync).Needs(Permission.ReadPapers);
        tasks.MapGet("/{id}/done", DoneAsync).Needs(Permission.ReadPapers);
        tasks.MapPost("/{id}/decision", DecisionSteps.TakeAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/answer", AnswerSteps.TakeAsync).Needs(Permission.WorkTasks)
            .WithMetadata(new BodyLimit(EvidenceDesk.MaximumBytes + FormOverhead)).RequireRateLimiting(Rates.Upload);
        tasks.MapPost("/{id}/claim", ClaimAsync).Needs(Permission.WorkTasks);
        tasks.MapGet("/{id}/pass-on", ShowPassOnAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/pass-on", PassOnAsync).Needs(Permission.WorkTasks);
        tasks.MapGet("/{id}/recuse", ShowRecuseAsync).Needs(Permission.WorkTasks);
        tasks.MapPost("/{id}/recuse", RecuseAsync).Needs(Permission.WorkTasks);
    }

    private static async Task<RazorComponentResult> ListAsync(Caller caller, MyTasks tasks, CancellationToken cancellation) =>
        Page.Of<TaskListPage>(new { Model = await tasks.ReadAsync(caller, cancellation) });

    private static async Task<RazorComponentResult> ShowAsync(
        string id, string? notice, Caller caller, TaskFacts facts, CancellationToken cancellation) =>
        Page.Of<TaskPage>(new { Model = await facts.ReadAsync(caller, id, cancellation), Notice = NoticeOf(notice) });

    private static async Task<RazorComponentResult> DoneAsync(string id, Caller caller, TaskFacts facts, CancellationToken cancellation) =>
        Page.Of<DonePage>(new { Model = await facts.ReadAsync(caller, id, cancellation) });

    private static async Task<RedirectHttpResult> ClaimAsync(string id, Caller caller, TaskDesk desk, CancellationToken cancellation)
    {
        await desk.ClaimAsync(caller, id, cancellation);
        return Page.See($"{TaskWords.Address(id)}?notice=claimed");
    }

    private static Task<RazorComponentResult> ShowPassOnAsync(
        string id, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation) =>
        PassOnPageAsync(id, FormModel.Empty, caller, desk, facts, cancellation);

    private static async Task<IResult> PassOnAsync(
        string id, HttpContext context, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation)
    {
        var form = await FormModel.ReadAsync(context, cancellation);
        try
        {
            await desk.DelegateAsync(caller, id, new(form["to"]), cancellation);
            return Page.See($"{TaskWords.Address(id)}?notice=passed-on");
        }
        catch (RefusedException refused) when (refused.Field is not null)
        {
            return await PassOnPageAsync(id, form with { Problem = refused }, caller, desk, facts, cancellation);
        }
    }

    private static async Task<RazorComponentResult> PassOnPageAsync(
        string id, FormModel form, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation)
    {
        var colleagues = await desk.ColleaguesAsync(caller, id, cancellation);
        IReadOnlyList<EntryOption> options = [.. colleagues.Select(person => new EntryOption(person.Id, person.Name))];
        return Page.Of<HandlePage>(
            new { Model = await facts.ReadAsync(caller, id, cancellation), Form = form, Colleagues = options }, form);
    }

    private static async Task<RazorComponentResult> ShowRecuseAsync(string id, Caller caller, TaskFacts facts, CancellationToken cancellation) =>
        Page.Of<HandlePage>(new { Model = await facts.ReadAsync(caller, id, cancellation), Form = FormModel.Empty });

    private static async Task<IResult> RecuseAsync(
        string id, HttpContext context, Caller caller, TaskDesk desk, TaskFacts facts, CancellationToken cancellation)
    {
        var form = await FormModel.ReadAsync(context, cancellation);
        try
        {
            await desk.RecuseAsync(caller, id, new ReasonInput(form["reason"]), cancellation);
            return Page.See($"{TaskWords.Address(id)}?notice=recused");
        }
        catch (RefusedException refused) when (refused.Field is not null)
        {
            form = form with { Problem = refused };
            return Page.Of<HandlePage>(new { Model = await facts.ReadAsync(caller, id, cancellation), Form = form }, form);
        }
    }

    private static string? NoticeOf(string? notice) => notice switch
    {
        "claimed" => "You are dealing with this now. Others of your body see that.",
        "passed-on" => "You have passed this on.",
        "recused" => "You have stepped back. The reason is on the record.",
        _ => null,
    };
}
