using Transition.Application.Organisations;
using Transition.Domain.Organisations;

namespace Transition.Application.Register;

/// <summary>The ICBs of a date, each with those whose holdings it took over when it was established.</summary>
internal static class Succession
{
    /// <summary>
    /// The ICBs that exist on <paramref name="asOf"/>, in the order of their codes, each with its line: itself, then its
    /// predecessors, theirs, and so on.
    /// </summary>
    public static IReadOnlyList<(Organisation Icb, IReadOnlyList<string> Line)> On(
        DateOnly asOf, IEnumerable<Organisation> organisations)
    {
        var icbs = organisations
            .Where(body => body.Facts.Kind == OrganisationKinds.Icb)
            .OrderBy(body => body.Id, StringComparer.Ordinal)
            .ToList();
        return [.. icbs.Where(icb => icb.Facts.ExistsOn(asOf)).Select(icb => (icb, LineOf(icb, icbs)))];
    }

    private static IReadOnlyList<string> LineOf(Organisation icb, List<Organisation> icbs)
    {
        List<Organisation> line = [icb];
        for (var place = 0; place < line.Count; place++)
        {
            line.AddRange(icbs.Where(other => Established(line[place], other) && !line.Contains(other)));
        }

        return [.. line.Select(body => body.Id)];
    }

    /// <summary>
    /// An ICB that was there before another ended keeps what it holds itself, although it gains some of the other's area: only
    /// one that was established afterwards begins with what its predecessors held.
    /// </summary>
    private static bool Established(Organisation icb, Organisation predecessor) =>
        predecessor.Facts.Successors.Contains(icb.Id) && predecessor.Facts.Until < icb.Facts.From;
}
