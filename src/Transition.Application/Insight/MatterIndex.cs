using System.Collections.Immutable;
using Transition.Application.Common;

namespace Transition.Application.Insight;

/// <summary>Read model: a list of submissions, attestations or agreements.</summary>
public sealed record MatterIndex(ImmutableSortedDictionary<string, MatterEntry> Entries) : IMayLag
{
    public MatterIndex()
        : this(ImmutableSortedDictionary.Create<string, MatterEntry>(StringComparer.Ordinal))
    {
    }

    /// <summary>The entries of some indexes that a filter lets through, by due date.</summary>
    public static async Task<Page<MatterEntry>> ListAsync(
        Views views, IEnumerable<string> keys, MatterFilter filter, CancellationToken cancellation)
    {
        var indexes = await views.ReadManyAsync<MatterIndex>(keys, cancellation);
        return new(
            [
                .. indexes.SelectMany(index => index?.Entries.Values ?? []).Where(filter.Matches)
                    .OrderBy(entry => entry.Due).ThenBy(entry => entry.Id, StringComparer.Ordinal),
            ],
            null);
    }

    public MatterIndex With(MatterEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version >= entry.Version ? this : new(Entries.SetItem(entry.Id, entry));
}
