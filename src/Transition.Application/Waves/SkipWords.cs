using System.Collections;
using System.Text.RegularExpressions;
using Transition.Application.Insight;
using Transition.Application.Organisations;
using Transition.Application.Pathways;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>Says to people why lines were skipped: with names, of which the rules, and so what is kept, have only the codes.</summary>
public sealed partial class SkipWords(Library<Footprint> footprints, Library<Organisation> organisations, PathwayBook pathways)
{
    private readonly Dictionary<string, string> ways = pathways.All
        .GroupBy(pathway => pathway.Id).ToDictionary(versions => versions.Key, versions => $"'{versions.Last().Name}'");

    public async Task<IReadOnlyList<Skip>> NamedAsync(IReadOnlyList<Skip> skips, CancellationToken cancellation) =>
        skips.Count == 0 ? skips : (await ReadAsync(cancellation))(skips);

    /// <returns>What gives names to one list after the other, those of today.</returns>
    public async Task<Func<IReadOnlyList<Skip>, IReadOnlyList<Skip>>> ReadAsync(CancellationToken cancellation)
    {
        var areas = await footprints.AllAsync(cancellation);
        var bodies = await BodyNames.ReadAsync(organisations, cancellation);
        return skips => new Named(
            skips, skip => skip with { Reason = Words().Replace(skip.Reason, word => NameOf(word.Value, skip.Footprint)) });

        string NameOf(string word, string footprint) =>
            word == footprint && areas.TryGetValue(footprint, out var area) ? area.Name : ways.GetValueOrDefault(word) ?? bodies.Of(word);
    }

    /// <summary>With their hyphens: the id of a move has codes in it and stays as it is.</summary>
    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Words();

    /// <summary>A skip gets its names when it is looked at: most who read a wave only count its thousands.</summary>
    private sealed class Named(IReadOnlyList<Skip> skips, Func<Skip, Skip> name) : IReadOnlyList<Skip>
    {
        public int Count => skips.Count;

        public Skip this[int index] => name(skips[index]);

        public IEnumerator<Skip> GetEnumerator() => skips.Select(name).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
