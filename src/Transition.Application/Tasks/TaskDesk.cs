using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Organisations;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Tasks;

/// <summary>The inbox, and who deals with what is in it.</summary>
public sealed class TaskDesk(
    Views views, TaskReader reader, TaskSlots slots, EvidenceReferences evidence, Library<Organisation> organisations)
{
    /// <summary>What waits for the caller, by due date.</summary>
    public async Task<Page<TaskEntry>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var bodies = caller.Grants.Select(grant => grant.Role == Role.ProgrammeManager ? Bodies.Nhse : grant.Organisation).Distinct();
        var inboxes = await views.ReadManyAsync<Inbox>(bodies.Select(Keys.Inbox), cancellation);
        var mine = inboxes
            .SelectMany(inbox => inbox?.Tasks.Values ?? [])
            .Where(task => caller.Speaks(task.ToSlot()))
            .OrderBy(task => task.Due ?? DateOnly.MaxValue)
            .ThenBy(task => task.Id, StringComparer.Ordinal);
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        return new([.. mine.Select(task => TaskEntry.Of(task, names))], null);
    }

    public async Task<TaskView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var task = TaskRef.Parse(id);
        _ = caller.ActorFor(task.Kind == TaskKind.Record ? Permission.WorkTasks : Permission.ReadPapers);
        if (task.Kind == TaskKind.Record)
        {
            await reader.MustReadAsync(caller, task.Source, cancellation);
        }

        var view = await reader.ReadAsync(id, task, cancellation);
        return view with { Documents = await evidence.ReadAsync(view.References, cancellation) };
    }

    /// <summary>To whom the caller can pass a task on.</summary>
    public Task<IReadOnlyList<Person>> ColleaguesAsync(Caller caller, string id, CancellationToken cancellation) =>
        slots.ColleaguesAsync(caller, id, cancellation);

    public Task<TaskView> ClaimAsync(Caller caller, string id, CancellationToken cancellation) =>
        slots.ChangeAsync(caller, id, (state, body, by) => state.Claim(body, by), null, cancellation);

    public async Task<TaskView> DelegateAsync(Caller caller, string id, DelegateInput input, CancellationToken cancellation)
    {
        var to = Refuse.IfBlank(input.To, "to", "the person who takes it on");
        await slots.MustSpeakAsync(caller, id, to, cancellation);
        return await slots.ChangeAsync(caller, id, (state, body, by) => state.Delegate(body, to, by), null, cancellation);
    }

    public Task<TaskView> RecuseAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        slots.ChangeAsync(caller, id, (state, body, by) => state.Recuse(body, input.Reason, by), input.Reason, cancellation);
}
