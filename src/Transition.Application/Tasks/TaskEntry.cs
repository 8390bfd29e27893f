using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Pathways;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Tasks;

/// <summary>Something that waits for a person of a body.</summary>
/// <param name="Id">Kind, source and body, joined by <c>~</c>.</param>
/// <param name="Source">The aggregate that it comes from: <c>kind/id</c>.</param>
/// <param name="Count">How many services it is about.</param>
public sealed record TaskEntry(
    string Id,
    TaskKind Kind,
    string Source,
    string Body,
    string Role,
    string? Capacity,
    string Title,
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
        $"{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}~{source}~{body}";

    public static TaskEntry Rework(Tranche tranche, Gate gate, int count) => new(
        IdOf(TaskKind.Rework, $"{tranche.Id}~{gate.Id}", Domain.Common.Bodies.Nhse),
        TaskKind.Rework, $"{Tranche.Kind}/{tranche.Id}", Domain.Common.Bodies.Nhse, Domain.Access.Role.ProgrammeManager, null,
        $"Rework the paper for {gate.Id} {gate.Name}", gate.Id, tranche.Wave, tranche.Footprint, count, null, null, 0, null);

    public static TaskEntry Of(Submission submission, TaskKind kind, string title)
    {
        var slot = submission.Slots.All[0];
        var byManager = kind != TaskKind.Decide;
        var body = byManager ? Domain.Common.Bodies.Nhse : slot.Body;
        return new(
            IdOf(kind, submission.Id, body), kind, $"{Submission.Kind}/{submission.Id}", body,
            byManager ? Domain.Access.Role.ProgrammeManager : slot.Role, byManager ? null : slot.Capacity,
            title, submission.Gate, submission.Wave, submission.Lines.Count == 1 ? submission.Lines[0].Footprint : null,
            submission.Lines.Sum(line => line.Services.Count), submission.Slots.Due, slot.ClaimedBy, slot.Reminders, slot.EscalatedTo);
    }

    public static TaskEntry Of(Attestation attestation, Slot slot, string wave) => new(
        IdOf(TaskKind.Confirm, attestation.Id, slot.Body), TaskKind.Confirm, $"{Attestation.Kind}/{attestation.Id}", slot.Body,
        slot.Role, slot.Capacity, attestation.Statement, attestation.Gate, wave, attestation.Footprint, attestation.Services.Count,
        attestation.Slots.Due, slot.ClaimedBy, slot.Reminders, slot.EscalatedTo);

    public static TaskEntry Of(Agreement agreement, Slot slot) => new(
        IdOf(TaskKind.Sign, agreement.Id, slot.Body), TaskKind.Sign, $"{Agreement.Kind}/{agreement.Id}", slot.Body,
        slot.Role, slot.Capacity, AgreementTitle(agreement), agreement.Needs.LastOrDefault()?.Gate ?? string.Empty, WaveOf(agreement), null,
        agreement.Services.Count, agreement.Slots.Due, slot.ClaimedBy, slot.Reminders, slot.EscalatedTo);

    public static TaskEntry Of(Record record, RecordKind kind, string body) => new(
        IdOf(TaskKind.Record, record.Id, body), TaskKind.Record, $"{Record.Kind}/{record.Id}", body,
        body == Domain.Common.Bodies.Nhse ? Domain.Access.Role.ProgrammeManager : Domain.Access.Role.Any, null, TitleOf(record, kind),
        string.Empty, record.Targets(LinkKind.Wave).FirstOrDefault(), record.Targets(LinkKind.Footprint).FirstOrDefault(), 0, record.Due,
        record.Person, record.Reminders, record.EscalatedTo);

    /// <summary>What the bodies that were told of a late answer find in their inboxes.</summary>
    public static IEnumerable<TaskEntry> Late(IEnumerable<TaskEntry> open) =>
        from entry in open
        where entry.EscalatedTo is not null && entry.EscalatedTo != entry.Body
        let told = entry.EscalatedTo
        select entry with
        {
            Id = IdOf(TaskKind.Late, $"{TaskRef.Parse(entry.Id).Source}~{Common.Choice.NameOf(entry.Kind)}:{entry.Body}", told),
            Kind = TaskKind.Late,
            Body = told,
            Role = told == Domain.Common.Bodies.Nhse ? Domain.Access.Role.ProgrammeManager : Domain.Access.Role.Any,
            Capacity = null,
            Title = $"{entry.Body} is late: {entry.Title}",
            ClaimedBy = null,
            EscalatedTo = null,
        };

    /// <summary>To fill an assessment in: for the contributors of a body that takes part.</summary>
    public static TaskEntry Of(Assessment assessment, Attestation attestation, string body) => new(
        IdOf(TaskKind.FillIn, assessment.Id, body), TaskKind.FillIn, $"{Assessment.Kind}/{assessment.Id}", body,
        Domain.Access.Role.Contributor, null, assessment.Name, assessment.Gate, Tranche.WaveOf(assessment.Tranche), assessment.Footprint,
        attestation.Services.Count, attestation.Slots.Due, null, 0, null);

    public static string TitleOf(Record record, RecordKind kind) =>
        $"{kind.State(record.State).Asks ?? kind.Name}: {record.TitleOf(kind)}";

    /// <summary>The wave that needed the agreement last.</summary>
    internal static string? WaveOf(Agreement agreement) => agreement.Needs.LastOrDefault() is { } need ? Tranche.WaveOf(need.Tranche) : null;

    internal static string AgreementTitle(Agreement agreement)
    {
        var name = agreement.Form switch
        {
            AgreementKind.JointWorking => "joint working agreement",
            AgreementKind.Delegation => "delegation agreement",
            _ => "collaboration agreement",
        };
        return agreement.Variation == 0
            ? $"Sign the {name} of {agreement.Icb}"
            : $"Sign variation {agreement.Variation} of the {name} of {agreement.Icb}";
    }
}
