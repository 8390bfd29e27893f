using System.Globalization;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Records;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>What a paper tells of the registers: the risks of a tranche and the views that were asked for, as their kinds say.</summary>
public sealed class PaperRecords(AggregateJournal journal, RecordBook book, RecordShelves shelves, Library<Organisation> organisations)
{
    private const int MostInASection = 100;

    public async Task<IEnumerable<PaperSection>> SectionsAsync(Tranche tranche, CancellationToken cancellation)
    {
        var places = book.Newest.Where(kind => kind.Paper is not null).ToDictionary(kind => kind.Id, kind => kind.Paper!);
        if (!await shelves.HasAnyAsync(places.Keys, cancellation))
        {
            return [];
        }

        var found = await shelves.OfAsync(LinksOf(tranche), cancellation);
        var bySection = found
            .Where(entry => places.TryGetValue(entry.Kind, out var place) && place.States.Contains(entry.State) && Concerns(entry, tranche))
            .GroupBy(entry => places[entry.Kind].Section, StringComparer.Ordinal)
            .OrderBy(section => section.Key, StringComparer.Ordinal);
        List<PaperSection> sections = [];
        foreach (var section in bySection)
        {
            sections.Add(new(section.Key, [.. await ItemsAsync([.. section.OrderBy(entry => entry.Id, StringComparer.Ordinal)], cancellation)]));
        }

        return sections;
    }

    private static IEnumerable<RecordLink> LinksOf(Tranche tranche) =>
    [
        new(LinkKind.Wave, tranche.Wave), new(LinkKind.Footprint, tranche.Footprint),
        .. tranche.Lines.Values.SelectMany(line => (RecordLink[])
            [new(LinkKind.Service, line.Service), new(LinkKind.Transition, line.Transition)]),
    ];

    /// <summary>Whether all that a record names agrees with the tranche: one about another footprint of the wave is not its own.</summary>
    private static bool Concerns(RecordEntry entry, Tranche tranche) =>
        Agrees(entry, LinkKind.Wave, tranche.Wave.Equals)
        && Agrees(entry, LinkKind.Footprint, tranche.Footprint.Equals)
        && Agrees(entry, LinkKind.Service, tranche.Lines.ContainsKey)
        && Agrees(entry, LinkKind.Transition, id => tranche.Lines.Values.Any(line => line.Transition == id));

    private static bool Agrees(RecordEntry entry, LinkKind kind, Func<string, bool> ours)
    {
        var named = entry.Links.Where(link => link.Kind == kind).ToList();
        return named.Count == 0 || named.Exists(link => ours(link.Target));
    }

    private async Task<IEnumerable<PaperItem>> ItemsAsync(List<RecordEntry> entries, CancellationToken cancellation)
    {
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        var records = await Task.WhenAll(
            entries.Take(MostInASection).Select(entry => journal.LoadAsync<Record>(entry.Id, cancellation)));
        var items = records.Select(record => ItemOf(record.State, names)).OrderBy(item => item.Name, StringComparer.Ordinal);
        var rest = entries.Count - MostInASection;
        return rest > 0
            ? items.Append(new("And more", string.Create(CultureInfo.InvariantCulture, $"{rest} are in the register besides these.")))
            : items;
    }

    private PaperItem ItemOf(Record record, BodyNames names)
    {
        var kind = book.Of(record);
        var place = kind.Paper ?? book.Get(record.Register).Paper!;
        var heads = Told(record, kind, place.Heads).Select(told => told.Value);
        return new($"{string.Join(", ", heads)}: {names.Whole(record.Owner)}", string.Join(" ", Sentences(record, kind, place)), record.Id);
    }

    private static IEnumerable<string> Sentences(Record record, RecordKind kind, PaperPlace place)
    {
        var state = kind.State(record.State);
        var due = record.State == kind.States[0].Id && record.Due is { } day
            ? $", due {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
            : string.Empty;
        var said = record.Steps.LastOrDefault()?.Note is { Length: > 0 } note && !state.Open ? $": {note}" : string.Empty;
        return Told(record, kind, place.Says).Select(told => $"{told.Field.Name}: {told.Value}").Prepend($"{state.Name}{due}{said}").Select(Ended);
    }

    private static IEnumerable<(RecordField Field, string Value)> Told(Record record, RecordKind kind, IEnumerable<string> fields) =>
        from id in fields
        let field = kind.Find(id)
        where field is not null && record.Values.ContainsKey(id)
        select (field, field.NameOf(record.Values[id]));

    private static string Ended(string sentence) => sentence[^1] is '.' or '!' or '?' ? sentence : $"{sentence}.";
}
