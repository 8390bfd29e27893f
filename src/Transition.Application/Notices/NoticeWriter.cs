using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
using Transition.Domain.Footprints;
using Transition.Domain.Notices;
using Transition.Domain.Organisations;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Notices;

/// <summary>Publishes a decision as a notice in plain words, once, to every ICB and trust in its scope.</summary>
public sealed class NoticeWriter(
    AggregateJournal journal, Tranches tranches, Library<Organisation> organisations, Library<Footprint> footprints, NoticePost post)
{
    public static string IdOf(string submission) => Ids.From(Notice.Kind, submission, string.Empty);

    public async Task PublishAsync(Submission submission, Decision decision, CancellationToken cancellation)
    {
        var loaded = await Task.WhenAll(submission.Lines.Where(line => !line.Services.IsEmpty)
            .Select(async line => (Line: line, Tranche: (await journal.LoadAsync<Tranche>(line.Tranche, cancellation)).State)));
        var bodies = await organisations.AllAsync(cancellation);
        var words = new NoticeWords(
            submission, decision, [.. loaded.Select(line => line.Line)], BodyNames.From(bodies), await footprints.AllAsync(cancellation),
            await ExceptionsAsync(decision, cancellation));
        var published = Write(submission, decision, loaded, bodies, words);
        await journal.ExecuteAsync<Notice>(
            IdOf(submission.Id), Actor.System, notice => post.Publish(notice, published), cancellation, isLikelyNew: true);
    }

    /// <summary>The names of the services for which it is different.</summary>
    private async Task<IReadOnlyDictionary<string, string>> ExceptionsAsync(Decision decision, CancellationToken cancellation)
    {
        var services = decision.Exceptions.Select(exception => exception.Service).OfType<string>().Distinct();
        var books = await Task.WhenAll(services.Select(service => journal.LoadAsync<Custody>(service, cancellation)));
        return books.ToDictionary(book => book.State.Id, book => book.State.Facts.Name);
    }

    private NoticePublished Write(
        Submission submission,
        Decision decision,
        IReadOnlyList<(PaperLine Line, Tranche Tranche)> lines,
        IReadOnlyDictionary<string, Organisation> bodies,
        NoticeWords words)
    {
        var pathway = tranches.PathwayOf(lines[0].Tranche);
        var gate = pathway.Gate(submission.Gate);
        var at = submission.Slots.All[0].AnsweredAt ?? journal.Now;
        var on = Domain.Common.London.DateOf(at);
        var icbs = lines.SelectMany(line => line.Tranche.Icbs).Distinct().ToHashSet();
        var trusts = bodies.Where(body => body.Value.Facts is { Kind: OrganisationKinds.Trust, Parent: { } icb } facts
            && icbs.Contains(icb) && facts.ExistsOn(on)).Select(body => body.Key);
        return new(
            submission.Id, submission.Wave, submission.Gate, submission.Body, decision.Outcome, on, words.Headline(gate),
            words.Paragraphs(gate, on), [.. words.Conditions(), .. Next(decision, lines, pathway, gate)],
            [.. lines.Select(line => line.Line.Footprint).Distinct()], [.. lines.SelectMany(line => line.Line.Services).Distinct()],
            [.. icbs.Concat(trusts).Order(StringComparer.Ordinal)], at);
    }

    /// <summary>What the pathway asks for next, of whom and by when, where the decision lets something go on.</summary>
    private static IEnumerable<Expectation> Next(
        Decision decision, IReadOnlyList<(PaperLine Line, Tranche Tranche)> lines, Pathway pathway, Gate gate)
    {
        var stage = pathway.StageOf(gate.Id);
        var next = pathway.Gates.Skip(pathway.IndexOf(gate.Id) + 1).FirstOrDefault();
        var going = lines.Where(line => line.Line.Services.Any(service => decision.For(service, line.Line.Footprint).Outcome.Approves())).ToList();
        if (next is null || going.Count == 0)
        {
            yield break;
        }

        foreach (var ask in next.Asked)
        {
            foreach (var group in going.GroupBy(line => line.Tranche.Targets.For(pathway.StageOf(next.Id).Reaches)?.AddDays(-next.DueDaysBefore)))
            {
                yield return new(
                    WhomOf(ask.Body), [.. group.SelectMany(line => BodiesOf(ask.Body, line.Tranche)).Distinct().Order(StringComparer.Ordinal)],
                    $"{next.Id} {next.Name}: {next.Asks}", group.Key);
            }
        }
    }

    private static string WhomOf(AskedBody body) => body switch
    {
        AskedBody.EachIcb => "Each ICB of the footprint",
        AskedBody.Region => "The NHS England region",
        AskedBody.Committee => "The joint committee",
        AskedBody.NationalModerationPanel => "The national moderation panel",
        AskedBody.NhseBoard => "The NHS England Board",
        _ => "NHS England",
    };

    private static IEnumerable<string> BodiesOf(AskedBody body, Tranche tranche) => body switch
    {
        AskedBody.EachIcb => tranche.Icbs,
        AskedBody.Region => [tranche.Region],
        AskedBody.Committee => tranche.Committee is { } committee ? [committee] : [],
        AskedBody.NationalModerationPanel => [Domain.Common.Bodies.NationalModerationPanel],
        AskedBody.NhseBoard => [Domain.Common.Bodies.NhseBoard],
        _ => [Domain.Common.Bodies.Nhse],
    };
}
