using Transition.Domain.Organisations;

namespace Transition.Application.Organisations;

/// <summary>An organisation with its dates and links.</summary>
/// <param name="Unconfirmed">Whether something of it is recalled rather than confirmed.</param>
/// <param name="Segment">Its oversight segment today, if one is recorded.</param>
public sealed record OrganisationView(
    string Code,
    string Name,
    string Kind,
    string? Parent,
    string? Region,
    DateOnly? From,
    DateOnly? Until,
    IReadOnlyList<string> Successors,
    string? Committee,
    string? Cluster,
    string? Profile,
    bool Unconfirmed,
    string? Notes,
    string Source,
    string Confidence,
    int? Segment,
    IReadOnlyList<DatedSegment> Segments)
{
    public static OrganisationView Of(Organisation body, DateOnly today)
    {
        var facts = body.Facts;
        return new(
            body.Id, facts.Name, facts.Kind, facts.Parent, facts.Region, facts.From, facts.Until, facts.Successors, facts.Committee,
            facts.Cluster, facts.Profile, facts.Unconfirmed, facts.Notes, facts.Source, facts.Confidence,
            body.SegmentOn(today), body.Segments ?? []);
    }
}
