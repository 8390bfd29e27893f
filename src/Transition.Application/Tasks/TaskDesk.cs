using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Notices;
using Transition.Application.Organisations;
using Transition.Application.Ports;
using Transition.Application.Records;
using Transition.Application.Submissions;
using Transition.Application.Waves;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Organisations;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Tasks;

/// <summary>The inbox, and the answers that people give from it.</summary>
public sealed class TaskDesk(
    AggregateJournal journal, Views views, TaskReader reader, TaskSlots slots, Tranches tranches, EvidenceReferences evidence,
    Drafts drafts, AssessmentReader assessments, ConditionRecords conditions, PaperAssembly assembly, Library<Organisation> organisations)
{
    private const int MostForeseen = 90;

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

    public async Task<TaskView> DecideAsync(Caller caller, string id, DecisionInput input, CancellationToken cancellation)
    {
        var task = Of(id, TaskKind.Decide);
        var submission = (await reader.SubmissionAsync(task.Source, cancellation)).State;
        var actor = caller.ActorFor(submission.Slots.Of(task.Body));
        var decision = await DecisionAsync(submission, input, cancellation);
        return await AnswerAsync(
            caller,
            id,
            () => journal.ExecuteAsync<Submission>(
                task.Source, actor, paper => paper.Decide(task.Body, decision, journal.By(actor)), cancellation, input.Rationale,
                foresee: Foresee),
            cancellation);
    }

    /// <summary>Refuses what <see cref="DecideAsync"/> would refuse now, and changes nothing: for a last look before it is final.</summary>
    public async Task CheckDecisionAsync(Caller caller, string id, DecisionInput input, CancellationToken cancellation)
    {
        var task = Of(id, TaskKind.Decide);
        var submission = (await reader.SubmissionAsync(task.Source, cancellation)).State;
        var actor = caller.ActorFor(submission.Slots.Of(task.Body));
        var decision = await DecisionAsync(submission, input, cancellation);
        _ = submission.Decide(task.Body, decision, journal.By(actor));
    }

    /// <summary>To whom the caller can pass a task on.</summary>
    public Task<IReadOnlyList<Person>> ColleaguesAsync(Caller caller, string id, CancellationToken cancellation) =>
        slots.ColleaguesAsync(caller, id, cancellation);

    public async Task<TaskView> SignAsync(Caller caller, string id, SignInput input, CancellationToken cancellation)
    {
        var task = Of(id, TaskKind.Sign);
        var agreement = (await reader.AgreementAsync(task.Source, cancellation)).State;
        var actor = caller.ActorFor(agreement.Slots.Of(task.Body));
        var document = string.IsNullOrWhiteSpace(input.Document) ? null : await evidence.PinAsync(input.Document, "document", cancellation);
        return await AnswerAsync(
            caller,
            id,
            () => journal.ExecuteAsync<Agreement>(
                task.Source, actor, state => state.Sign(task.Body, input.Name, document, input.Paper, journal.By(actor)), cancellation),
            cancellation);
    }

    /// <summary>Confirms an attestation, puts a paper forward, answers a question, or says what was reworked.</summary>
    public async Task<TaskView> ConfirmAsync(Caller caller, string id, ConfirmInput input, CancellationToken cancellation)
    {
        var task = TaskRef.Parse(id);
        return task.Kind switch
        {
            TaskKind.Confirm => await AttestAsync(caller, id, task, input, cancellation),
            TaskKind.PutForward => await PutForwardAsync(caller, id, task, input, cancellation),
            TaskKind.AnswerQuery => await ManageAsync(
                caller, id, (actor, paper) => paper.AnswerQuery(input.Statement, journal.By(actor)), cancellation),
            TaskKind.Rework => await ReworkAsync(caller, id, task, input, cancellation),
            _ => throw Refuse.Conflict("wrong-verb", "This task is not answered by a confirmation. Its 'verb' says how."),
        };
    }

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

    private async Task<TaskView> AttestAsync(
        Caller caller, string id, TaskRef task, ConfirmInput input, CancellationToken cancellation)
    {
        var attestation = (await reader.AttestationAsync(task.Source, cancellation)).State;
        var actor = caller.ActorFor(attestation.Slots.Of(task.Body));
        var documents = await DocumentsAsync(input, cancellation);
        var basis = (await assessments.FindAsync(task.Source, cancellation)).State.BasisFor(task.Body);
        return await AnswerAsync(
            caller,
            id,
            () => journal.ExecuteAsync<Attestation>(
                task.Source, actor, state => state.Confirm(task.Body, input.Statement, null, documents, journal.By(actor), basis),
                cancellation, foresee: Foresee),
            cancellation);
    }

    /// <summary>Puts a paper forward with what the system can say about its lines today.</summary>
    private async Task<TaskView> PutForwardAsync(
        Caller caller, string id, TaskRef task, ConfirmInput input, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.SteerTransitions);
        var documents = await DocumentsAsync(input, cancellation);
        var parts = await assembly.OfAllAsync((await reader.SubmissionAsync(task.Source, cancellation)).State, cancellation);
        return await ManageAsync(
            caller, id, (actor, paper) => paper.PutForward(input.Statement, documents, journal.By(actor), parts), cancellation);
    }

    private async Task<TaskView> ManageAsync(
        Caller caller, string id, Func<Actor, Submission, IReadOnlyList<IEvent>> command, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        var source = TaskRef.Parse(id).Source;
        _ = await reader.SubmissionAsync(source, cancellation);
        return await AnswerAsync(
            caller, id, () => journal.ExecuteAsync<Submission>(source, actor, paper => command(actor, paper), cancellation), cancellation);
    }

    private async Task<TaskView> ReworkAsync(
        Caller caller, string id, TaskRef task, ConfirmInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        var documents = await DocumentsAsync(input, cancellation);
        return await AnswerAsync(
            caller,
            id,
            () => tranches.SteerAsync(
                task.Source,
                actor,
                (tranche, pathway) => tranche.Rework(
                    task.Detail ?? string.Empty, input.PaperChanged ?? !documents.IsEmpty, input.Statement, documents, pathway, journal.By(actor)),
                cancellation),
            cancellation);
    }

    private Task<ImmutableList<string>> DocumentsAsync(ConfirmInput input, CancellationToken cancellation) =>
        evidence.PinAllAsync(input.Evidence ?? [], "evidence", cancellation);

    /// <summary>What is decided; refused if it cannot be, whatever the paper itself says to it.</summary>
    private async Task<Decision> DecisionAsync(Submission submission, DecisionInput input, CancellationToken cancellation)
    {
        var decision = Decisions.Read(input);
        await MustNotNeedAMeetingAsync(submission, decision, cancellation);
        await MustBePossibleAsync(submission, decision, cancellation);
        await conditions.MustHaveOwnersAsync(decision, cancellation);
        return decision;
    }

    /// <summary>A committee that has been set up decides by a motion at its meeting, and not by its chair alone.</summary>
    private async Task MustNotNeedAMeetingAsync(Submission submission, Decision decision, CancellationToken cancellation)
    {
        if (submission.Slots.All[0].Capacity == Capacity.Chair && decision.Outcome != Outcome.Query
            && (await journal.LoadAsync<Committee>(submission.Body, cancellation)).State.Exists)
        {
            throw Refuse.Conflict(
                "by-motion", $"{submission.Body} decides on this at a meeting. Put a motion on the table there; when it is carried, the paper is decided.");
        }
    }

    /// <summary>Joint commissioning only can be said only where joint commissioning is on the way.</summary>
    private async Task MustBePossibleAsync(Submission submission, Decision decision, CancellationToken cancellation)
    {
        if (!decision.Exceptions.Select(exception => exception.Outcome).Append(decision.Outcome).Contains(Outcome.ApproveJointOnly))
        {
            return;
        }

        var tranche = (await journal.LoadAsync<Tranche>(submission.Lines[0].Tranche, cancellation)).State;
        if (!tranches.PathwayOf(tranche).KnowsJoint)
        {
            throw Refuse.Invalid("decision", "These services are never jointly commissioned on their pathway. Choose another outcome.");
        }
    }

    /// <summary>As much as fits into the request that marks the paper: of one with many lines the tranches see to the rest.</summary>
    private IEnumerable<AggregateRef> Foresee(Submission paper, IReadOnlyList<IEvent> events) => events.OfType<Decided>()
        .SelectMany(decided => paper.Lines
            .SelectMany(line => tranches.Foresee(line.Tranche, SubmissionFollowUp.AnswerOn(line, paper, decided.Decision)))
            .Prepend(new(Notice.Kind, NoticeWriter.IdOf(paper.Id))))
        .Take(MostForeseen);

    private IEnumerable<AggregateRef> Foresee(Attestation state, IReadOnlyList<IEvent> events) => events.OfType<Confirmed>()
        .SelectMany(confirmed => tranches.Foresee(state.Tranche, AttestationFollowUp.AnswerOf(state, confirmed)));

    private async Task<TaskView> AnswerAsync<T>(
        Caller caller, string id, Func<Task<Loaded<T>>> answer, CancellationToken cancellation)
    {
        await journal.SettleUnlessPromisedAsync(answer, cancellation);
        await drafts.DropAsync(caller, id, cancellation);
        return await reader.ReadAsync(id, TaskRef.Parse(id), cancellation);
    }

    private static TaskRef Of(string id, TaskKind kind)
    {
        var task = TaskRef.Parse(id);
        return task.Kind == kind ? task : throw Refuse.Conflict("wrong-verb", "This task is answered in another way. Its 'verb' says how.");
    }
}
