using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Organisations;

/// <summary>A body with the dates between which it exists.</summary>
/// <param name="Segments">Its oversight segments in the order of their dates; null if none is recorded.</param>
public sealed record Organisation(string Id, OrganisationFacts Facts, ImmutableList<DatedSegment>? Segments = null) : IAggregate<Organisation>
{
    public static string Kind => "organisation";

    public static Organisation Empty(string id) => new(id, OrganisationFacts.None);

    public bool Exists => Facts != OrganisationFacts.None;

    public IReadOnlyList<IEvent> Register(OrganisationFacts facts)
    {
        _ = Refuse.IfBlank(facts.Name, "name", "the organisation's name");
        if (facts.From is { } from && facts.Until is { } until && until < from)
        {
            throw Refuse.Invalid("until", "The last day cannot be before the first. Correct one of the two dates.");
        }

        return facts.SameAs(Facts) ? [] : [new OrganisationRegistered(facts)];
    }

    /// <summary>
    /// Records its oversight segment from a day on. The same fact, recorded again, gives no event; known from elsewhere, it is recorded.
    /// </summary>
    public IReadOnlyList<IEvent> RecordSegment(int segment, DateOnly from, string? source, By by)
    {
        var recorded = new DatedSegment(Segment.Check(segment), from, Refuse.IfBlank(source, "source", "where the segment is known from"));
        return Segments?.Contains(recorded) == true ? [] : [new SegmentRecorded(segment, from, recorded.Source!, by.Person)];
    }

    /// <summary>The oversight segment on a day; null if none is recorded for it.</summary>
    public int? SegmentOn(DateOnly day) => Segments?.FindLast(dated => dated.From <= day)?.Segment;

    /// <summary>The next moment at which another segment begins.</summary>
    public DateTimeOffset? NextSegment(DateTimeOffset now) =>
        Segments?.Select(dated => London.Midnight(dated.From)).Where(moment => moment > now).Cast<DateTimeOffset?>().Min();

    public Organisation Apply(IEvent happened) => happened switch
    {
        OrganisationRegistered registered => this with { Facts = registered.Facts },
        SegmentRecorded recorded => this with
        {
            Segments =
            [
                .. (Segments ?? []).Where(dated => dated.From != recorded.From)
                    .Append(new(recorded.Segment, recorded.From, recorded.Source)).OrderBy(dated => dated.From),
            ],
        },
        _ => throw Unexpected.Event(Kind, happened),
    };
}
