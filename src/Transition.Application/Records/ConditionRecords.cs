using System.Collections.Immutable;
using System.Globalization;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Records;

/// <summary>Makes a record of every condition of a decision, scoped to the lines and ICBs that it concerns. Safe to repeat.</summary>
public sealed class ConditionRecords(AggregateJournal journal, RecordBook book, RecordReferences references, Library<Organisation> organisations)
{
    public const string Register = "condition";

    private const int LongestTitle = 200;
    private const int LongestDetail = 4000;

    public static string IdOf(string submission, int index) =>
        Ids.From(Register, submission, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>A condition waits for its owner, so there must be one.</summary>
    public async Task MustHaveOwnersAsync(Decision decision, CancellationToken cancellation)
    {
        var bodies = decision.Conditions.IsEmpty ? null : await organisations.AllAsync(cancellation);
        foreach (var (index, condition) in decision.Conditions.Index())
        {
            if (condition.Owner.Length > 0 && !bodies!.ContainsKey(condition.Owner))
            {
                throw Refuse.Invalid(
                    $"conditions[{index}].owner", $"There is no organisation '{condition.Owner}'. Choose the body that must meet it.");
            }
        }
    }

    public async Task OpenAsync(Submission submission, Decision decision, CancellationToken cancellation)
    {
        foreach (var (index, condition) in decision.Conditions.Index())
        {
            await OpenAsync(submission, decision, condition, index, cancellation);
        }
    }

    private async Task OpenAsync(
        Submission submission, Decision decision, Condition condition, int index, CancellationToken cancellation)
    {
        var bodies = await organisations.AllAsync(cancellation);
        var slot = submission.Slots.All[0];
        var kind = book.Get(Register);
        var links = await LinksAsync(submission, decision, condition.Owner, cancellation);
        var known = bodies.ContainsKey(condition.Owner);
        var draft = new RecordDraft(
            ValuesOf(submission, condition, known), links, [], known ? condition.Owner : Bodies.Nhse, null, condition.Due);
        var facts = await references.GatherAsync(kind.Fields, draft.Values, draft.Links, draft.Owner, null, cancellation);
        var by = new By(slot.AnsweredBy!, slot.AnsweredAt!.Value);
        var id = IdOf(submission.Id, index);
        await journal.ExecuteAsync<Record>(
            id, Actor.System, record => record.Exists ? [] : record.Open(kind, draft, facts, id, by, submission.Body), cancellation);
    }

    private static ImmutableSortedDictionary<string, string> ValuesOf(Submission submission, Condition condition, bool known)
    {
        var detail = known ? condition.Text : $"{condition.Text} (Owner as it was written: {condition.Owner})";
        var values = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("text", Cut(condition.Text, LongestTitle))
            .Add("decidedBy", submission.Body);
        values = detail == values["text"] ? values : values.Add("detail", Cut(detail, LongestDetail));
        return condition.Trigger switch
        {
            null => values,
            { } said when Trigger.Parse(said) is { } trigger => values.Add("trigger", trigger.ToString()),
            { } said => values.Add("triggerText", Cut(said, LongestTitle)),
        };
    }

    /// <summary>The lines that passed, of those footprints that the owner is part of; of all, if it is part of none.</summary>
    private async Task<ImmutableList<RecordLink>> LinksAsync(
        Submission submission, Decision decision, string owner, CancellationToken cancellation)
    {
        var lines = new List<(PaperLine Line, ImmutableList<string> Services, ImmutableList<string> Icbs)>();
        foreach (var line in submission.Lines)
        {
            ImmutableList<string> passed =
                [.. line.Services.Where(service => decision.For(service, line.Footprint).Outcome == Outcome.ApproveWithConditions)];
            if (!passed.IsEmpty)
            {
                lines.Add((line, passed, (await journal.LoadAsync<Tranche>(line.Tranche, cancellation)).State.Icbs));
            }
        }

        var mine = lines.Where(line => line.Icbs.Contains(owner)).ToList();
        var scope = mine.Count > 0 ? mine : lines;
        var icbs = mine.Count > 0 ? [owner] : scope.SelectMany(line => line.Icbs).Distinct();
        return
        [
            new(LinkKind.Submission, submission.Id),
            new(LinkKind.Wave, submission.Wave),
            .. scope.Select(line => new RecordLink(LinkKind.Footprint, line.Line.Footprint)).Distinct(),
            .. scope.SelectMany(line => line.Services).Distinct().Select(service => new RecordLink(LinkKind.Service, service)),
            .. icbs.Select(icb => new RecordLink(LinkKind.Body, icb)),
        ];
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 3)]}...";
}
