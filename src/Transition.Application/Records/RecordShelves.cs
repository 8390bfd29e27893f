using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>Where records are found: under their kind and owner, and under everything that they are linked to.</summary>
public sealed class RecordShelves(Views views)
{
    public Task ShowAsync(Record record, RecordEntry entry, CancellationToken cancellation)
    {
        List<Task> changes =
        [
            views.ChangeAsync<RecordOwners>(Keys.RecordOwners(entry.Kind), owners => owners.With(entry.Owner), cancellation),
            views.ChangeAsync<RecordShelf>(Keys.Records(entry.Kind, entry.Owner), shelf => shelf.With(entry), cancellation),
            .. record.Links.Select(link => views.ChangeAsync<RecordShelf>(Keys.RecordsOf($"{link}"), shelf => shelf.With(entry), cancellation)),
            .. record.PastOwners.Where(owner => owner != entry.Owner).Select(owner =>
                views.ChangeAsync<RecordShelf>(Keys.Records(entry.Kind, owner), shelf => shelf.Without(entry), cancellation)),
            .. record.PastLinks.Select(link =>
                views.ChangeAsync<RecordShelf>(Keys.RecordsOf($"{link}"), shelf => shelf.Without(entry), cancellation)),
        ];
        return Task.WhenAll(changes);
    }

    /// <summary>The records that are linked to something.</summary>
    public async Task<IEnumerable<RecordEntry>> OfAsync(RecordLink link, CancellationToken cancellation) =>
        (await views.ReadAsync<RecordShelf>(Keys.RecordsOf($"{link}"), cancellation))?.Entries.Values ?? [];

    /// <summary>The records that are linked to any of some things, each once.</summary>
    public async Task<IEnumerable<RecordEntry>> OfAsync(IEnumerable<RecordLink> links, CancellationToken cancellation)
    {
        var shelves = await views.ReadManyAsync<RecordShelf>(links.Select(link => Keys.RecordsOf($"{link}")), cancellation);
        return shelves.SelectMany(shelf => shelf?.Entries.Values ?? []).DistinctBy(entry => entry.Id);
    }

    /// <summary>The records of some kinds.</summary>
    /// <param name="owner">Only those of this body; null for all.</param>
    public async Task<IEnumerable<RecordEntry>> OfAsync(IEnumerable<string> kinds, string? owner, CancellationToken cancellation)
    {
        var keys = owner is null
            ? (await Task.WhenAll(kinds.Select(kind => KeysOfAsync(kind, cancellation)))).SelectMany(keys => keys)
            : kinds.Select(kind => Keys.Records(kind, owner));
        var shelves = await views.ReadManyAsync<RecordShelf>(keys, cancellation);
        return shelves.SelectMany(shelf => shelf?.Entries.Values ?? []);
    }

    /// <summary>Whether there has ever been a record of one of some kinds: where not, nothing has to be looked for.</summary>
    public async Task<bool> HasAnyAsync(IEnumerable<string> kinds, CancellationToken cancellation) =>
        (await views.ReadManyAsync<RecordOwners>(kinds.Select(Keys.RecordOwners), cancellation)).Any(owners => owners?.Bodies.IsEmpty == false);

    private async Task<IEnumerable<string>> KeysOfAsync(string kind, CancellationToken cancellation)
    {
        var owners = await views.ReadAsync<RecordOwners>(Keys.RecordOwners(kind), cancellation);
        return (owners?.Bodies ?? []).Select(owner => Keys.Records(kind, owner));
    }
}
