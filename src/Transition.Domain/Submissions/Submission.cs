using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Submissions;

/// <summary>
/// The paper that puts a wave, at one gate, to one deciding body: lines of footprint and services. The body decides once, a
/// default outcome with exceptions.
/// </summary>
public sealed partial record Submission(
    string Id,
    string Wave,
    string Gate,
    string Asks,
    int Round,
    Slots Slots,
    ImmutableList<string> Expected,
    ImmutableList<string> PreparedBy,
    ImmutableList<PaperLine> Lines,
    string? Statement,
    ImmutableList<string> Evidence,
    ImmutableList<Query> Queries,
    string? Paper,
    Decision? Decision,
    bool IsClosed,
    string? Motion = null,
    ImmutableList<PaperPart>? Parts = null) : IAggregate<Submission>
{
    public static string Kind => "submission";

    public string Body => Slots.All[0].Body;

    public bool Exists => !Slots.All.IsEmpty;

    public bool Collecting => Exists && Paper is null && !IsClosed;

    /// <summary>Whether the body's decision is wanted now.</summary>
    public bool Open => Paper is not null && Decision is null && !IsClosed;

    public bool AwaitsAnswer => Open && Queries.LastOrDefault() is { Answer: null };

    public static Submission Empty(string id) =>
        new(id, string.Empty, string.Empty, string.Empty, 0, Slots.None, [], [], [], null, [], [], null, null, IsClosed: false);

    /// <summary>The id of the paper of a wave at a gate for a body, in a round.</summary>
    public static string IdOf(string wave, string gate, string body, int round) => $"{wave}.{gate}.{body}.{round}";

    /// <summary>Whether the tranche's round is on this paper, or was.</summary>
    public bool Has(string tranche, int round) => Lines.Any(line => line.Tranche == tranche && line.Round == round);

    public Submission Apply(IEvent happened) => happened switch
    {
        SubmissionOpened opened => this with
        {
            Wave = opened.Wave,
            Gate = opened.Gate,
            Asks = opened.Asks,
            Round = opened.Round,
            Slots = Slots.For([opened.Asked], opened.Due),
            Expected = opened.Expected,
            PreparedBy = opened.PreparedBy,
        },
        LinesJoined joined => Joined(joined),
        LinesRemoved removed => this with { Lines = [.. Lines.Select(line => Without(line, removed))] },
        Frozen frozen => this with
        {
            Paper = frozen.Paper,
            Parts = frozen.Parts ?? Parts,
            Statement = frozen.Statement,
            Evidence = frozen.Evidence,
            PreparedBy = frozen.By == By.System || PreparedBy.Contains(frozen.By) ? PreparedBy : PreparedBy.Add(frozen.By),
        },
        QueryRaised raised => this with { Queries = Queries.Add(new(raised.Question, raised.By, null, null)) },
        QueryAnswered answered => this with
        {
            Paper = answered.Paper,
            Queries = Queries.SetItem(Queries.Count - 1, Queries[^1] with { Answer = answered.Answer, AnsweredBy = answered.By }),
            PreparedBy = PreparedBy.Contains(answered.By) ? PreparedBy : PreparedBy.Add(answered.By),
        },
        Decided decided => this with
        {
            Decision = decided.Decision,
            Motion = decided.Motion,
            Slots = Slots.Answered(Body, decided.By, decided.At),
        },
        Closed => this with { IsClosed = true },
        _ => Slots.After(happened) is { } slots ? this with { Slots = slots } : throw Unexpected.Event(Kind, happened),
    };

    private Submission Joined(LinesJoined joined) => this with
    {
        Lines = Lines.Add(joined.Line),
        PreparedBy = [.. PreparedBy.Union(joined.PreparedBy)],
        Parts = joined.Part is null ? Parts : (Parts ?? []).RemoveAll(part => part.Tranche == joined.Part.Tranche).Add(joined.Part),
    };

    /// <summary>
    /// The hash that names the paper: of all that the deciding body reads on it. What a paper of an older release has not is not in its
    /// hash either.
    /// </summary>
    private string PaperHash(
        string? statement, IEnumerable<string> evidence, IEnumerable<Query> queries, IEnumerable<PaperPart> parts) => Fingerprint.Of(
    [
        Wave, Gate, Body, Asks, statement ?? string.Empty,
        .. Lines.OrderBy(line => line.Tranche, StringComparer.Ordinal).SelectMany(line => line.Services.Prepend(line.Footprint)),
        .. evidence,
        .. queries.SelectMany(query => new[] { query.Question, query.Answer ?? string.Empty }),
        .. parts.OrderBy(part => part.Tranche, StringComparer.Ordinal).SelectMany(part => part.Texts),
    ]);

    private static PaperLine Without(PaperLine line, LinesRemoved removed) =>
        line.Tranche == removed.Tranche && line.Round == removed.Round
            ? line with { Services = line.Services.RemoveRange(removed.Services) }
            : line;
}
