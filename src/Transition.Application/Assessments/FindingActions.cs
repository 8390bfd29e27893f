using System.Collections.Immutable;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Domain.Access;
using Transition.Domain.Assessments;
using Transition.Domain.Records;

namespace Transition.Application.Assessments;

/// <summary>Makes an owned, dated action of every amber and red criterion of a submitted assessment. The next review waits for it.</summary>
public sealed class FindingActions(AggregateJournal journal, RecordBook book, RecordReferences references)
{
    private const string Register = "action";
    private const int LongestTitle = 200;

    /// <summary>Which gate waits until what was found at a gate has been worked through.</summary>
    private static readonly Dictionary<string, string> Waiting = new(StringComparer.Ordinal) { ["G3"] = "G8", ["G8"] = "G10" };

    public static string IdOf(Assessment assessment, Finding finding) => Ids.From(Register, assessment.Id, finding.Item);

    /// <summary>Opens what is not open yet. Safe to repeat; an action that is there keeps what its owner has made of it.</summary>
    public async Task OpenAsync(Assessment assessment, CancellationToken cancellation)
    {
        if (assessment.Submission is not { } submission)
        {
            return;
        }

        var kind = book.Get(Register);
        var actor = new Actor(submission.By, Role.Contributor, submission.Body);
        foreach (var finding in assessment.Findings)
        {
            var draft = Draft(assessment, finding);
            var facts = await references.GatherAsync(kind.Fields, draft.Values, draft.Links, draft.Owner, null, cancellation);
            await journal.ExecuteAsync<Record>(
                IdOf(assessment, finding), actor,
                record => record.Exists
                    ? []
                    : record.Open(kind, draft, facts, RecordDrafts.FingerprintOf(kind, draft), journal.By(actor), submission.Body),
                cancellation);
        }
    }

    private RecordDraft Draft(Assessment assessment, Finding finding)
    {
        var values = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("title", Title(finding.Action))
            .Add("detail", $"{finding.Action}\n\nFound at {assessment.Gate}, {Choice.NameOf(finding.Mark)}: {finding.Criterion}")
            .Add("priority", finding.Mark == Mark.Red ? "high" : "medium");
        return new(
            Waiting.TryGetValue(assessment.Gate, out var gate) ? values.Add("gate", gate) : values,
            [
                new(LinkKind.Wave, assessment.Tranche[..assessment.Tranche.LastIndexOf('.')]),
                new(LinkKind.Footprint, assessment.Footprint),
            ],
            [],
            finding.Owner,
            null,
            finding.Due > journal.Today ? finding.Due : journal.Today);
    }

    private static string Title(string action)
    {
        var line = action.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestTitle ? line : line[..LongestTitle].TrimEnd();
    }
}
