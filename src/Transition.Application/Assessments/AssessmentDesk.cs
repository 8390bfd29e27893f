using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Application.Assessments;

/// <summary>Filling assessments and checklists in, submitting them, reviewing and moderating them.</summary>
public sealed class AssessmentDesk(AggregateJournal journal, AssessmentReader reader, EvidenceReferences evidence)
{
    public async Task<AssessmentView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        return View(await reader.GetAsync(id, cancellation));
    }

    /// <summary>What the caller may do now: for a page that offers it. The commands themselves decide.</summary>
    public static AssessmentRights RightsOf(Caller caller, AssessmentView view, bool isConfirmed)
    {
        var draft = view.Status == AssessmentStatus.Draft;
        var fills = draft && caller.Grants.Exists(
            grant => Policy.Allows(grant.Role, Permission.WorkAssessments) && view.Bodies.Contains(grant.Organisation));
        var region = caller.Speaks(OfRegion(view.Region));
        var panel = caller.Speaks(Panel);
        var body = panel ? Bodies.NationalModerationPanel : view.Region;
        var returns = !draft && (panel || (region && view.Status < AssessmentStatus.Moderated));
        return new(
            fills,
            fills && view.Open.Count == 0,
            region && view.Scale == Scale.Rating && view.Status == AssessmentStatus.Submitted,
            panel && view.Scale == Scale.Rating && view.Status >= AssessmentStatus.Reviewed,
            returns && Assessment.MayReturn(view.Scale, body, isConfirmed),
            returns && !Assessment.MayReturn(view.Scale, body, isConfirmed));
    }

    /// <summary>Answers items in the name of the caller's body. Nothing is taken if one of them has been answered meanwhile.</summary>
    public async Task<AssessmentView> AnswerAsync(Caller caller, string id, ItemsInput input, CancellationToken cancellation)
    {
        var known = (await reader.GetAsync(id, cancellation)).State;
        var actor = caller.ActorFor(Permission.WorkAssessments, known.Bodies);
        if (input.Items is not { Count: > 0 } items)
        {
            throw Refuse.Invalid("items", "Give at least one answer.");
        }

        var drafts = new List<ItemDraft>();
        foreach (var item in items)
        {
            drafts.Add(await ReadAsync(item, cancellation));
        }

        return await DoAsync(id, actor, state => state.Answer(actor.Organisation, drafts, journal.By(actor)), null, cancellation);
    }

    public async Task<AssessmentView> SubmitAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var known = (await reader.GetAsync(id, cancellation)).State;
        var actor = caller.ActorFor(Permission.WorkAssessments, known.Bodies);
        return await DoAsync(id, actor, state => state.Submit(actor.Organisation, journal.By(actor)), null, cancellation);
    }

    public async Task<AssessmentView> ReviewAsync(Caller caller, string id, StatementInput input, CancellationToken cancellation)
    {
        var known = (await reader.GetAsync(id, cancellation)).State;
        var actor = caller.ActorFor(OfRegion(known.Region));
        return await DoAsync(id, actor, state => state.ReviewBy(input.Statement, journal.By(actor)), input.Statement, cancellation);
    }

    public async Task<AssessmentView> ModerateAsync(Caller caller, string id, ModerationInput input, CancellationToken cancellation)
    {
        _ = await reader.GetAsync(id, cancellation);
        var actor = caller.ActorFor(Panel);
        ImmutableList<SectionScore> scores =
        [
            .. (input.Scores ?? []).Select(score => new SectionScore(
                score.Section?.Trim() ?? string.Empty, Choice.Read<Mark>(score.Mark, $"scores.{score.Section}"), Trimmed(score.Comment))),
        ];
        return await DoAsync(id, actor, state => state.Moderate(scores, journal.By(actor)), null, cancellation);
    }

    /// <summary>Sends it back: the region a submitted one, the panel also one that was reviewed or moderated.</summary>
    public async Task<AssessmentView> ReturnAsync(Caller caller, string id, ReturnInput input, CancellationToken cancellation)
    {
        var known = (await reader.GetAsync(id, cancellation)).State;
        var actor = caller.ActorFor(caller.Speaks(Panel) ? Panel : OfRegion(known.Region));
        var to = Choice.Read<AssessmentStatus>(input.To, "to");
        var attestation = (await journal.LoadAsync<Attestation>(id, cancellation)).State;
        return await DoAsync(
            id, actor, state => state.Return(to, input.Reason, actor.Organisation, journal.By(actor), !attestation.Open), input.Reason, cancellation);
    }

    /// <summary>The assessments of all footprints of a wave, side by side.</summary>
    public async Task<ModerationView> ModerationAsync(Caller caller, string? wave, string? gate, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var named = Refuse.IfBlank(wave, "wave", "the wave whose assessments are to be compared");
        var at = string.IsNullOrWhiteSpace(gate) ? "G3" : gate.Trim();
        var found = await reader.OfWaveAsync(named, at, cancellation);
        return new(named, at, [.. found.Select(one => new ModerationRow(one.State.Id, one.State.Footprint, one.State.Round, View(one)))]);
    }

    private static Slot Panel { get; } = Slot.For(new(Bodies.NationalModerationPanel, Role.Approver, Capacity.Panel, string.Empty));

    private static Slot OfRegion(string region) => Slot.For(new(region, Role.Approver, Capacity.Executive, string.Empty));

    private async Task<AssessmentView> DoAsync(
        string id, Actor actor, Func<Assessment, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation) =>
        View(await journal.SettleAsync(() => journal.ExecuteAsync(id, actor, command, cancellation, reason), cancellation));

    private async Task<ItemDraft> ReadAsync(ItemInput input, CancellationToken cancellation)
    {
        var item = Refuse.IfBlank(input.Item, "item", "the item that is answered");
        var documents = await evidence.PinAllAsync(input.Evidence ?? [], $"items.{item}.evidence", cancellation);
        return new(
            new(
                item, Choice.Read<Mark>(input.Mark, $"items.{item}.mark"), input.Narrative?.Trim() ?? string.Empty, documents,
                Trimmed(input.Owner), Trimmed(input.Action), input.Due),
            input.Version ?? throw Refuse.Invalid($"items.{item}.version", "Give the version of the answer that you saw; 0 if there was none."));
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static AssessmentView View(Loaded<Assessment> loaded) => AssessmentView.Of(loaded.State, loaded.Version)!;
}
