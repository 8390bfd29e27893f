using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Clock;
using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>Gathers what the page of a task shows.</summary>
public sealed class TaskFacts(TaskDesk desk, RecordDesk records, NameReader names, Drafts drafts, HistoryDesk history, BusinessClock clock)
{
    public async Task<TaskModel> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var task = await desk.GetAsync(caller, id, cancellation);
        var slot = SlotOf(task);
        return new(
            task, slot, task.Submission?.Due ?? task.Attestation?.Due ?? task.Agreement?.Due,
            task.Kind != TaskKind.Late && (slot is null ? caller.May(Permission.SteerTransitions) : caller.Speaks(slot)), caller.Id,
            await names.ReadAsync(caller, cancellation), London.DateOf(clock.GetUtcNow()),
            await ViewsAsync(caller, task, cancellation), records.Kind(caller, Invitations.Register),
            caller.May(Permission.WorkTasks) ? await drafts.FindAsync(caller, task, cancellation) : null,
            await AnsweredForAsync(caller, task, slot, cancellation));
    }

    private async Task<string?> AnsweredForAsync(Caller caller, TaskView task, Slot? slot, CancellationToken cancellation)
    {
        if (task.Open || slot is not { AnsweredBy: { } person })
        {
            return null;
        }

        var kind = task.Kind switch { TaskKind.Decide => Submission.Kind, TaskKind.Confirm => Attestation.Kind, _ => Agreement.Kind };
        var entries = await history.FindAsync(caller, kind, TaskRef.Parse(task.Id).Source, cancellation);
        return entries.LastOrDefault(entry => entry.Actor == person && entry.Organisation == slot.Body)?.OnBehalfOf;
    }

    private static Slot? SlotOf(TaskView task) => task.Kind switch
    {
        TaskKind.Decide => task.Submission!.Slot,
        TaskKind.Confirm => task.Attestation!.Slots.First(slot => slot.Body == task.Body),
        TaskKind.Sign => task.Agreement!.Slots.First(slot => slot.Body == task.Body),
        _ => null,
    };

    /// <summary>The views about the footprints on a paper.</summary>
    private async Task<IReadOnlyList<RecordEntry>> ViewsAsync(Caller caller, TaskView task, CancellationToken cancellation)
    {
        if (task.Submission is not { } paper)
        {
            return [];
        }

        var areas = paper.Lines.Select(line => new RecordLink(LinkKind.Footprint, line.Footprint)).ToHashSet();
        var query = new RecordQuery(Invitations.Register, Links: [new(LinkKind.Wave, paper.Wave)]);
        return [.. (await records.FindAsync(caller, query, cancellation)).Where(view => view.Links.Exists(areas.Contains))];
    }
}
