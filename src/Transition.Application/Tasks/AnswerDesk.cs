using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Application.Notices;
using Transition.Application.Ports;
using Transition.Application.Submissions;
using Transition.Application.Waves;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Submissions;

namespace Transition.Application.Tasks;

/// <summary>The answers that people give to their tasks.</summary>
public sealed class AnswerDesk(
    AggregateJournal journal, TaskReader reader, DecisionReader decisions, Tranches tranches, EvidenceReferences evidence, Drafts drafts,
    AssessmentReader assessments, PaperAssembly assembly)
{
    private const int MostForeseen = 90;

    public async Task<TaskView> DecideAsync(Caller caller, string id, DecisionInput input, CancellationToken cancellation)
    {
        var task = Of(id, TaskKind.Decide);
        var submission = (await reader.SubmissionAsync(task.Source, cancellation)).State;
        var actor = caller.ActorFor(submission.Slots.Of(task.Body));
        var decision = await decisions.ReadAsync(submission, input, cancellation);
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
        var decision = await decisions.ReadAsync(submission, input, cancellation);
        _ = submission.Decide(task.Body, decision, journal.By(actor));
    }

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
