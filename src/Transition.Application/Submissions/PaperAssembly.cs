using System.Collections.Immutable;
using System.Globalization;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Evidence;
using Transition.Domain.Organisations;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>
/// Puts together what a paper says about a tranche: its footprint, its assessments, its risks, the views that were asked for, what
/// was recommended, its finances and its evidence. The text is fixed with the paper, whatever becomes of its sources.
/// </summary>
public sealed class PaperAssembly(
    AggregateJournal journal, Views views, AssessmentReader assessments, Library<Framework> frameworks, PaperRecords records,
    Library<Organisation> organisations)
{
    private const int MostDocuments = 40;
    private static readonly string[] MoneyKinds = ["allocation", "finance", "budget"];

    /// <param name="gate">The gate that the paper is for: what was decided before it goes onto the paper.</param>
    public async Task<PaperPart> OfAsync(Tranche tranche, string gate, CancellationToken cancellation)
    {
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        var known = await AssessmentsAsync(tranche, gate, cancellation);
        var documents = await DocumentsAsync(tranche, cancellation);
        ImmutableList<PaperSection> sections =
        [
            new("footprint", [.. Footprint(tranche)]),
            new("assessment", [.. known.SelectMany(Assessed)]),
            new("actions", [.. known.SelectMany(assessment => Findings(assessment, names))]),
            .. await records.SectionsAsync(tranche, cancellation),
            new("recommendation", [.. await RecommendationsAsync(tranche, gate, names, cancellation)]),
            new("finances", [.. Finances(known, documents)]),
            new("evidence", [.. documents.Select(Document)]),
        ];
        return new(tranche.Id, tranche.Footprint, journal.Today, sections.RemoveAll(section => section.Items.IsEmpty));
    }

    /// <summary>What a paper says about each of its tranches, put together now.</summary>
    public async Task<ImmutableList<PaperPart>> OfAllAsync(Submission paper, CancellationToken cancellation)
    {
        var loaded = await Task.WhenAll(
            paper.Lines.Select(line => line.Tranche).Distinct().Select(id => journal.LoadAsync<Tranche>(id, cancellation)));
        return [.. await Task.WhenAll(loaded.Select(tranche => OfAsync(tranche.State, paper.Gate, cancellation)))];
    }

    private static IEnumerable<PaperItem> Footprint(Tranche tranche)
    {
        yield return new("Region", tranche.Region);
        yield return new("ICBs", string.Join(", ", tranche.Icbs));
        if (tranche.Committee is { } committee)
        {
            yield return new("Joint committee", committee);
        }

        foreach (var (name, date) in new[]
        {
            ("Joint from", tranche.Targets.Joint), ("Delegated from", tranche.Targets.Delegated), ("Returned on", tranche.Targets.Returned),
        })
        {
            if (date is { } day)
            {
                yield return new(name, Day(day));
            }
        }
    }

    /// <summary>The newest assessment of each gate that the tranche has come to.</summary>
    private async Task<IReadOnlyList<Assessment>> AssessmentsAsync(Tranche tranche, string gate, CancellationToken cancellation)
    {
        var gates = (await frameworks.AllAsync(cancellation)).Values.SelectMany(framework => framework.Gates).Distinct().Where(at => at != gate);
        List<Assessment> found = [];
        foreach (var at in gates.Where(at => !tranche.RoundsOf(at).IsEmpty))
        {
            var id = Attestation.IdOf(tranche.Id, at, tranche.RoundsOf(at).Count);
            if ((await assessments.FindAsync(id, cancellation)).State is { Exists: true } assessment)
            {
                found.Add(assessment);
            }
        }

        return found;
    }

    private static IEnumerable<PaperItem> Assessed(Assessment assessment)
    {
        var name = $"{assessment.Name} ({assessment.Gate}, round {assessment.Round})";
        if (!assessment.Begun)
        {
            yield return new(name, "Not filled in here: the bodies confirmed it by their statements.", assessment.Id);
            yield break;
        }

        yield return new(name, $"{Choice.NameOf(assessment.Status)}{(assessment.Copy is { } copy ? $", copy {copy}" : "")}", assessment.Id);
        foreach (var section in assessment.Sections.Where(_ => assessment.Scale == Scale.Rating))
        {
            var own = assessment.RatingOf(section) is { } rating ? Choice.NameOf(rating) : "not answered";
            var score = assessment.Moderation?.Scores.Find(known => known.Section == section.Id);
            var panel = score is null ? "" : $"; panel: {Choice.NameOf(score.Mark)}{(score.Comment is null ? "" : $", {score.Comment}")}";
            yield return new(section.Name, $"{own}{panel}", assessment.Id);
        }
    }

    private static IEnumerable<PaperItem> Findings(Assessment assessment, BodyNames names) =>
        assessment.Findings.Select(finding => new PaperItem(
            finding.Criterion, $"{Choice.NameOf(finding.Mark)}: {finding.Action} ({names.Whole(finding.Owner)}, by {Day(finding.Due)})",
            assessment.Id));

    /// <summary>What the moderation panel and the joint committee have said before: a recommendation, which stays apart from the decision.</summary>
    private async Task<IEnumerable<PaperItem>> RecommendationsAsync(
        Tranche tranche, string gate, BodyNames names, CancellationToken cancellation)
    {
        var sources = tranche.Gates.Where(known => known.Key != gate)
            .SelectMany(known => known.Value)
            .SelectMany(round => round.Answers)
            .Where(answer => answer.Body == Bodies.NationalModerationPanel || answer.Body == tranche.Committee)
            .Select(answer => answer.Source)
            .Distinct();
        List<PaperItem> items = [];
        foreach (var source in sources)
        {
            if ((await journal.LoadAsync<Submission>(source, cancellation)).State is { Decision: { } decision } paper)
            {
                items.AddRange(Said(paper, decision, tranche, names.Whole(paper.Body)));
            }
        }

        return items;
    }

    /// <summary>By outcome: the services of the tranche for which it was given, and why.</summary>
    private static IEnumerable<PaperItem> Said(Submission paper, Decision decision, Tranche tranche, string body) =>
        from line in paper.Lines
        where line.Tranche == tranche.Id
        from service in line.Services
        group service by decision.For(service, line.Footprint)
        into same
        select new PaperItem(
            $"{body} at {paper.Gate}",
            $"{Choice.NameOf(same.Key.Outcome)}{(same.Key.Until is { } until ? $" until {Day(until)}" : "")} for {Services(same)}: {same.Key.Rationale}",
            paper.Id);

    private static string Services(IEnumerable<string> services)
    {
        var list = services.ToList();
        return list.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $"{list.Count} services") : string.Join(", ", list);
    }

    private static IEnumerable<PaperItem> Finances(IReadOnlyList<Assessment> known, IReadOnlyList<EvidenceDocument> documents)
    {
        var said = known.Where(assessment => assessment.Begun).SelectMany(assessment => assessment.Sections
            .Where(section => section.Id == "finance").SelectMany(section => section.Items)
            .Where(item => assessment.Answers.ContainsKey(item.Id))
            .Select(item => new PaperItem(item.Text, Answer(assessment.Answers[item.Id].Answer), assessment.Id)));
        return said.Concat(documents
            .Where(document => MoneyKinds.Any(kind => document.DocumentKind.Contains(kind, StringComparison.OrdinalIgnoreCase)))
            .Select(Document));
    }

    private static string Answer(ItemAnswer answer) =>
        $"{Choice.NameOf(answer.Mark)}{(answer.Narrative.Length == 0 ? "" : $": {answer.Narrative}")}";

    /// <summary>The documents that speak for the footprint or the wave, in the versions of now.</summary>
    private async Task<IReadOnlyList<EvidenceDocument>> DocumentsAsync(Tranche tranche, CancellationToken cancellation)
    {
        var indexes = await views.ReadManyAsync<EvidenceIndex>(
            [Keys.Evidence("footprint", tranche.Footprint), Keys.Evidence("wave", tranche.Wave)], cancellation);
        var ids = indexes.SelectMany(index => index?.Ids ?? []).Distinct().Take(MostDocuments);
        var loaded = await Task.WhenAll(ids.Select(id => journal.LoadAsync<EvidenceDocument>(id, cancellation)));
        return
        [
            .. loaded.Select(document => document.State).Where(document => Speaks(document, tranche))
                .OrderBy(document => document.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Speaks(EvidenceDocument document, Tranche tranche) =>
        document.Exists
        && (!document.Scope.TryGetValue("wave", out var wave) || wave == tranche.Wave)
        && (!document.Scope.TryGetValue("footprint", out var footprint) || footprint == tranche.Footprint);

    private static PaperItem Document(EvidenceDocument document) => new(
        document.DocumentKind, document.Title, string.Create(CultureInfo.InvariantCulture, $"{document.Id}@{document.Latest.Number}"));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
