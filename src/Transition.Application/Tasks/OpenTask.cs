using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Tasks;

/// <summary>Something that waits for a person of a body, as the body's inbox keeps it.</summary>
/// <param name="Id">Kind, source and body, joined by <c>~</c>.</param>
/// <param name="Source">The aggregate that it comes from: <c>kind/id</c>.</param>
/// <param name="Count">How many services it is about.</param>
public sealed record OpenTask(
    string Id,
    TaskKind Kind,
    string Source,
    string Body,
    string Role,
    string? Capacity,
    TaskTitle Asks,
    string Gate,
    string? Wave,
    string? Footprint,
    int Count,
    DateOnly? Due,
    string? ClaimedBy,
    int Reminders,
    string? EscalatedTo)
{
    /// <summary>Who may answer it, as a slot.</summary>
    public Slot ToSlot() => Slot.For(new(Body, Role, Capacity, string.Empty));

    public static string IdOf(TaskKind kind, string source, string body) =>
        $"{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}~{source}~{body}";

    public static OpenTask Rework(Tranche tranche, Gate gate, int count) => new(
        IdOf(TaskKind.Rework, $"{tranche.Id}~{gate.Id}", Bodies.Nhse), TaskKind.Rework, $"{Tranche.Kind}/{tranche.Id}", Bodies.Nhse,
        Domain.Access.Role.ProgrammeManager, null, TaskTitle.Rework(gate), gate.Id, tranche.Wave, tranche.Footprint, count, null, null, 0, null);

    /// <summary>What a paper waits for: the decision of its body, or something of the programme managers.</summary>
    public static IEnumerable<OpenTask> Of(Submission paper)
    {
        if (paper.Open)
        {
            yield return Of(paper, TaskKind.Decide, new(paper.Asks));
        }

        if (paper.AwaitsAnswer)
        {
            yield return Of(paper, TaskKind.AnswerQuery, TaskTitle.AnswerQuery(paper));
        }

        if (paper.Collecting)
        {
            yield return Of(paper, TaskKind.PutForward, TaskTitle.PutForward(paper));
        }
    }

    public static OpenTask Of(Attestation attestation, Slot slot, string wave) => new(
        IdOf(TaskKind.Confirm, attestation.Id, slot.Body), TaskKind.Confirm, $"{Attestation.Kind}/{attestation.Id}", slot.Body,
        slot.Role, slot.Capacity, new(attestation.Statement), attestation.Gate, wave, attestation.Footprint, attestation.Services.Count,
        attestation.Slots.Due, slot.ClaimedBy, slot.Reminders, slot.EscalatedTo);

    public static OpenTask Of(Agreement agreement, Slot slot) => new(
        IdOf(TaskKind.Sign, agreement.Id, slot.Body), TaskKind.Sign, $"{Agreement.Kind}/{agreement.Id}", slot.Body,
        slot.Role, slot.Capacity, TaskTitle.Sign(agreement), agreement.Needs.LastOrDefault()?.Gate ?? string.Empty, WaveOf(agreement), null,
        agreement.Services.Count, agreement.Slots.Due, slot.ClaimedBy, slot.Reminders, slot.EscalatedTo);

    public static OpenTask Of(Record record, RecordKind kind, string body) => new(
        IdOf(TaskKind.Record, record.Id, body), TaskKind.Record, $"{Record.Kind}/{record.Id}", body,
        body == Bodies.Nhse ? Domain.Access.Role.ProgrammeManager : Domain.Access.Role.Any, null,
        TaskTitle.SeeTo(record, kind), string.Empty, record.Targets(LinkKind.Wave).FirstOrDefault(), record.Targets(LinkKind.Footprint).FirstOrDefault(), 0,
        record.Due, record.Person, record.Reminders, record.EscalatedTo);

    /// <summary>To fill an assessment in: for the contributors of a body that takes part.</summary>
    public static OpenTask Of(Assessment assessment, Attestation attestation, string body) => new(
        IdOf(TaskKind.FillIn, assessment.Id, body), TaskKind.FillIn, $"{Assessment.Kind}/{assessment.Id}", body,
        Domain.Access.Role.Contributor, null, new(assessment.Name), assessment.Gate, Tranche.WaveOf(assessment.Tranche), assessment.Footprint,
        attestation.Services.Count, attestation.Slots.Due, null, 0, null);

    /// <summary>What the bodies that were told of a late answer find in their inboxes.</summary>
    public static IEnumerable<OpenTask> Late(IEnumerable<OpenTask> open) =>
        from task in open
        where task.EscalatedTo is not null && task.EscalatedTo != task.Body
        let told = task.EscalatedTo
        select task with
        {
            Id = IdOf(TaskKind.Late, $"{TaskRef.Parse(task.Id).Source}~{Choice.NameOf(task.Kind)}:{task.Body}", told),
            Kind = TaskKind.Late,
            Body = told,
            Role = told == Bodies.Nhse ? Domain.Access.Role.ProgrammeManager : Domain.Access.Role.Any,
            Capacity = null,
            Asks = task.Asks with { LateBody = task.Body },
            ClaimedBy = null,
            EscalatedTo = null,
        };

    /// <summary>The wave that needed the agreement last.</summary>
    internal static string? WaveOf(Agreement agreement) => agreement.Needs.LastOrDefault() is { } need ? Tranche.WaveOf(need.Tranche) : null;

    private static OpenTask Of(Submission paper, TaskKind kind, TaskTitle title)
    {
        var slot = paper.Slots.All[0];
        var byManager = kind != TaskKind.Decide;
        var body = byManager ? Bodies.Nhse : slot.Body;
        return new(
            IdOf(kind, paper.Id, body), kind, $"{Submission.Kind}/{paper.Id}", body,
            byManager ? Domain.Access.Role.ProgrammeManager : slot.Role, byManager ? null : slot.Capacity,
            title, paper.Gate, paper.Wave, paper.Lines.Count == 1 ? paper.Lines[0].Footprint : null,
            paper.Lines.Sum(line => line.Services.Count), paper.Slots.Due, slot.ClaimedBy, slot.Reminders, slot.EscalatedTo);
    }
}
