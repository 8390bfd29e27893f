using System.Collections.Immutable;

namespace Transition.Domain.Submissions;

/// <summary>What the system puts together about one tranche on a paper, as it stood on a day.</summary>
public sealed record PaperPart(string Tranche, string Footprint, DateOnly AsOf, ImmutableList<PaperSection> Sections)
{
    /// <summary>All that the hash of the paper covers of it.</summary>
    internal IEnumerable<string> Texts =>
    [
        Tranche, Footprint, $"{AsOf:O}",
        .. Sections.SelectMany(section => section.Items
            .SelectMany(item => (string[])[item.Name, item.Text, item.Source ?? string.Empty]).Prepend(section.Id)),
    ];
}
