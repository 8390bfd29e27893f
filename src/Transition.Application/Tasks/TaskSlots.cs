using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>Who deals with a task: claiming it, passing it on, stepping back from it.</summary>
public sealed class TaskSlots(AggregateJournal journal, TaskReader reader, Library<Person> people)
{
    public async Task<TaskView> ChangeAsync(
        Caller caller, string id, Func<Slots, string, By, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation)
    {
        var task = TaskRef.Parse(id);
        var actor = caller.ActorFor(await SlotAsync(caller, id, cancellation));
        var by = journal.By(actor);
        await journal.SettleAsync<object>(
            async () => task.Kind switch
            {
                TaskKind.Decide => await journal.ExecuteAsync<Submission>(
                    task.Source, actor, state => state.ChangeHands(slots => command(slots, task.Body, by)), cancellation, reason),
                TaskKind.Confirm => await journal.ExecuteAsync<Attestation>(
                    task.Source, actor, state => state.ChangeHands(slots => command(slots, task.Body, by)), cancellation, reason),
                _ => await journal.ExecuteAsync<Agreement>(
                    task.Source, actor, state => state.ChangeHands(slots => command(slots, task.Body, by)), cancellation, reason),
            },
            cancellation);
        return await reader.ReadAsync(id, task, cancellation);
    }

    /// <summary>Refuses a caller who could not answer the task, and a person who could not.</summary>
    public async Task MustSpeakAsync(Caller caller, string id, string person, CancellationToken cancellation)
    {
        var slot = await SlotAsync(caller, id, cancellation);
        if (await people.FindAsync(person, cancellation) is not { } known || !Caller.Of(known, journal.Today).Speaks(slot))
        {
            throw Refuse.Invalid("to", $"'{person}' does not speak for {Named.Body(slot.Body)} as {slot.Capacity}. Choose somebody who does.");
        }
    }

    /// <summary>The others who could answer the task; refuses a caller who could not.</summary>
    public async Task<IReadOnlyList<Person>> ColleaguesAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var slot = await SlotAsync(caller, id, cancellation);
        var all = await people.AllAsync(cancellation);
        return [.. all.Values.Where(person =>
            person.Id != caller.Id && !slot.Recused.Contains(person.Id) && Caller.Of(person, journal.Today).Speaks(slot))];
    }

    /// <summary>The place to answer in, for a caller who may; whoever may not hears that before anything about the task.</summary>
    private async Task<Slot> SlotAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var task = TaskRef.Parse(id);
        if (task.Kind is TaskKind.PutForward or TaskKind.AnswerQuery or TaskKind.Rework)
        {
            _ = caller.ActorFor(Permission.SteerTransitions);
        }

        var slot = (await SlotsAsync(task, cancellation)).Of(task.Body);
        _ = caller.ActorFor(slot);
        return slot;
    }

    private async Task<Slots> SlotsAsync(TaskRef task, CancellationToken cancellation) => task.Kind switch
    {
        TaskKind.Decide => (await reader.SubmissionAsync(task.Source, cancellation)).State.Slots,
        TaskKind.Confirm => (await reader.AttestationAsync(task.Source, cancellation)).State.Slots,
        TaskKind.Sign => (await reader.AgreementAsync(task.Source, cancellation)).State.Slots,
        _ => throw Refuse.Conflict("not-a-body", "This task belongs to everybody of the body that is asked. It cannot be claimed or passed on."),
    };
}
