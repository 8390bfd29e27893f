using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Records;
using Transition.Application.Submissions;
using Transition.Application.Waves;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Tasks;

/// <summary>Reads a task from the aggregate that it comes from: always as it stands now.</summary>
public sealed class TaskReader(
    AggregateJournal journal, AssessmentReader assessments, RecordBook records, Tranches tranches, Library<Organisation> organisations)
{
    public async Task<TaskView> ReadAsync(string id, TaskRef task, CancellationToken cancellation) =>
        await ReadAsync(id, task, await BodyNames.ReadAsync(organisations, cancellation), cancellation);

    public async Task<Loaded<Submission>> SubmissionAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Submission>(id, cancellation);
        return loaded.State.Exists ? loaded : throw Refuse.NotFound("submission", id);
    }

    public async Task<Loaded<Attestation>> AttestationAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Attestation>(id, cancellation);
        return loaded.State.Exists ? loaded : throw Refuse.NotFound("attestation", id);
    }

    public async Task<Loaded<Agreement>> AgreementAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Agreement>(id, cancellation);
        return loaded.State.Exists ? loaded : throw Refuse.NotFound("agreement", id);
    }

    private Task<TaskView> ReadAsync(string id, TaskRef task, BodyNames names, CancellationToken cancellation) => task.Kind switch
    {
        TaskKind.Confirm => AttestationAsync(id, task, cancellation),
        TaskKind.Sign => AgreementAsync(id, task, names, cancellation),
        TaskKind.Rework => ReworkAsync(id, task, cancellation),
        TaskKind.Record => RecordAsync(id, task, cancellation),
        TaskKind.Late => LateAsync(id, task, names, cancellation),
        TaskKind.FillIn => FillInAsync(id, task, cancellation),
        _ => SubmissionAsync(id, task, names, cancellation),
    };

    private async Task<TaskView> SubmissionAsync(string id, TaskRef task, BodyNames names, CancellationToken cancellation)
    {
        var (submission, head, _) = await SubmissionAsync(task.Source, cancellation);
        var (open, title) = task.Kind switch
        {
            TaskKind.Decide => (submission.Open, new(submission.Asks)),
            TaskKind.AnswerQuery => (submission.AwaitsAnswer, TaskTitle.AnswerQuery(submission)),
            _ => (submission.Collecting, TaskTitle.PutForward(submission)),
        };
        return new(
            id, task.Kind, task.Body, open, title.In(names), task.Kind == TaskKind.Decide ? "decision" : "confirm", submission.Paper,
            SubmissionView.Of(submission, head!.Version), null, null);
    }

    private async Task<TaskView> AttestationAsync(string id, TaskRef task, CancellationToken cancellation)
    {
        var (attestation, head, _) = await AttestationAsync(task.Source, cancellation);
        var assessment = await assessments.FindAsync(task.Source, cancellation);
        return new(
            id, task.Kind, task.Body, attestation.Open && attestation.Slots.Of(task.Body).Open, attestation.Statement, "confirm", null,
            null, AttestationView.Of(attestation, head!.Version, AssessmentView.Of(assessment.State, assessment.Version)), null);
    }

    private async Task<TaskView> AgreementAsync(string id, TaskRef task, BodyNames names, CancellationToken cancellation)
    {
        var (agreement, head, _) = await AgreementAsync(task.Source, cancellation);
        var slot = agreement.Slots.Of(task.Body);
        return new(
            id, task.Kind, task.Body, agreement.Open && slot.Open, TaskTitle.Sign(agreement).In(names), "sign", agreement.Paper,
            null, null, AgreementView.Of(agreement, head!.Version, journal.Today));
    }

    /// <summary>The task of the body that is late, as the body sees it that was told.</summary>
    private async Task<TaskView> LateAsync(string id, TaskRef task, BodyNames names, CancellationToken cancellation)
    {
        if (task.Detail?.Split(':') is not [var kind, var late])
        {
            throw Refuse.NotFound("task", id);
        }

        var other = OpenTask.IdOf(Choice.Read<TaskKind>(kind, "id"), task.Source, late);
        var view = await ReadAsync(other, TaskRef.Parse(other), names, cancellation);
        return view with { Id = id, Kind = TaskKind.Late, Body = task.Body, Title = TaskTitle.Late(late, view.Title, names), Verb = "chase" };
    }

    private async Task<TaskView> FillInAsync(string id, TaskRef task, CancellationToken cancellation)
    {
        var (attestation, head, _) = await AttestationAsync(task.Source, cancellation);
        var assessment = await assessments.FindAsync(task.Source, cancellation);
        return new(
            id, task.Kind, task.Body, attestation.Open && assessment.State is { Exists: true, Status: AssessmentStatus.Draft },
            assessment.State.Name, "items", null, null,
            AttestationView.Of(attestation, head!.Version, AssessmentView.Of(assessment.State, assessment.Version)), null);
    }

    /// <summary>Refuses a caller who may not read the record that a task is about.</summary>
    public async Task MustReadAsync(Caller caller, string record, CancellationToken cancellation)
    {
        var state = (await journal.LoadAsync<Record>(record, cancellation)).State;
        if (state.Exists)
        {
            var kind = records.Of(state);
            _ = caller.ActorFor(kind.ReadBy, state.PartiesOf(kind), $"read this {kind.Name.ToLowerInvariant()}");
        }
    }

    private async Task<TaskView> RecordAsync(string id, TaskRef task, CancellationToken cancellation)
    {
        var record = (await journal.LoadAsync<Record>(task.Source, cancellation)).State;
        if (!record.Exists)
        {
            throw Refuse.NotFound("task", id);
        }

        var kind = records.Of(record);
        return new(
            id, task.Kind, task.Body, record.WaitsFor(kind).Contains(task.Body), TaskTitle.SeeTo(record, kind).Words, "move", null,
            null, null, null, record.Id);
    }

    private async Task<TaskView> ReworkAsync(string id, TaskRef task, CancellationToken cancellation)
    {
        var tranche = (await journal.LoadAsync<Tranche>(task.Source, cancellation)).State;
        if (!tranche.Exists || tranches.PathwayOf(tranche).Gates.All(gate => gate.Id != task.Detail))
        {
            throw Refuse.NotFound("task", id);
        }

        var returned = tranche.Lines.Values.Where(line => line.Active && line.ReturnedFrom == task.Detail).Select(line => line.Service).ToList();
        return new(
            id, task.Kind, task.Body, returned.Count > 0, TaskTitle.Rework(tranches.PathwayOf(tranche).Gate(task.Detail!)).Words, "confirm", null,
            null, null, null)
        {
            Services = returned,
        };
    }
}
