using System.Collections.Immutable;

namespace Transition.Domain.Submissions;

/// <summary>What has changed from one round of a paper to a later one.</summary>
/// <param name="Returned">Lines that come back, by the outcome that they had.</param>
/// <param name="Added">Lines that were not on the earlier paper.</param>
/// <param name="Gone">How many lines of the earlier paper are not on this one.</param>
/// <param name="StatementChanged">Whether the statement with it reads differently.</param>
public sealed record PaperChanges(
    ImmutableList<ReturnedLines> Returned,
    ImmutableList<PaperLine> Added,
    int Gone,
    ImmutableList<string> DocumentsAdded,
    ImmutableList<string> DocumentsGone,
    bool StatementChanged)
{
    public static PaperChanges Between(Submission earlier, Submission later)
    {
        var before = Pairs(earlier).ToHashSet();
        var after = Pairs(later).ToHashSet();
        var returned = later.Lines
            .SelectMany(line => line.Services.Select(service => (line.Footprint, Service: service)))
            .Where(before.Contains)
            .GroupBy(line => earlier.Decision is { } decision ? decision.For(line.Service, line.Footprint) : default);
        return new(
            [.. returned.Select(group => Of(group.Key, earlier.Decision is not null, group))],
            [.. later.Lines.Select(line => Fresh(line, before)).Where(line => !line.Services.IsEmpty)],
            before.Count(line => !after.Contains(line)),
            [.. later.Evidence.Except(earlier.Evidence)],
            [.. earlier.Evidence.Except(later.Evidence)],
            earlier.Statement != later.Statement);
    }

    private static IEnumerable<(string Footprint, string Service)> Pairs(Submission paper) =>
        paper.Lines.SelectMany(line => line.Services.Select(service => (line.Footprint, service)));

    private static PaperLine Fresh(PaperLine line, HashSet<(string Footprint, string Service)> before) =>
        line with { Services = line.Services.RemoveAll(service => before.Contains((line.Footprint, service))) };

    private static ReturnedLines Of(
        (Outcome Outcome, DateOnly? Until, string Reason) said, bool decided, IEnumerable<(string Footprint, string Service)> lines) => new(
        decided ? said.Outcome : null, said.Until, said.Reason ?? string.Empty,
        lines.GroupBy(line => line.Footprint, line => line.Service, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.ToImmutableList(), StringComparer.Ordinal));
}
