using Transition.Application.Access;
using Transition.Domain.Notices;
using Transition.Domain.Submissions;

namespace Transition.Application.Notices;

/// <summary>A notice as a person reads it.</summary>
/// <param name="MayAcknowledge">Whether it waits for the caller's body to take note.</param>
public sealed record NoticeView(
    string Id,
    string Submission,
    string Wave,
    string Gate,
    string Body,
    Outcome Outcome,
    DateOnly On,
    string Headline,
    IReadOnlyList<string> Decided,
    IReadOnlyList<Expectation> Expected,
    IReadOnlyList<string> Footprints,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Recipients,
    DateTimeOffset PublishedAt,
    IReadOnlyList<Receipt> Receipts,
    bool MayAcknowledge,
    long Version)
{
    public static NoticeView Of(Notice notice, long version, Caller caller) => new(
        notice.Id, notice.Source, notice.Wave, notice.Gate, notice.Body, notice.Outcome, notice.On, notice.Headline, notice.Decided,
        notice.Expected, notice.Footprints, notice.Services, notice.Recipients, notice.PublishedAt, notice.Receipts,
        caller.May(Permission.WorkTasks)
            && caller.Grants.Exists(grant => notice.Recipients.Contains(grant.Organisation) && !notice.IsAcknowledgedBy(grant.Organisation)),
        version);
}
