using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Insight;

/// <summary>Whom a change concerns.</summary>
internal static class ChangeScopes
{
    /// <summary>Everything: for those who look after all of it.</summary>
    public const string Programme = "programme";

    /// <summary>What concerns everybody.</summary>
    public const string National = "national";

    /// <summary>The kinds of aggregates whose events may be worth telling.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        Wave.Kind, Tranche.Kind, Submission.Kind, Attestation.Kind, Agreement.Kind, Custody.Kind, Record.Kind, Committee.Kind, Meeting.Kind,
        Assessment.Kind, Notice.Kind,
    ];

    /// <summary>
    /// That a notice was published is told by the decision that it is about, and a condition by the decision that demands it.
    /// </summary>
    public static bool IsWorthTelling(Happened happened) => happened.Event switch
    {
        WavePlanned or WaveLaunched => true,
        GateMet or StageReached or AssuranceOpened => true,
        LinesReturned or LinesReworked or LinesDeferred or LinesDeclined or LinesLimited or LinesOverdue => true,
        Retargeted or LineHeld or LineFreed or LineLeft or LineRescoped => true,
        Frozen or Decided or QueryRaised or QueryAnswered or Escalated or Confirmed => true,
        AgreementSigned or Executed or Expired or RenewalFellDue => true,
        AssessmentSubmitted or AssessmentReviewed or AssessmentReturned or AssessmentModerated => true,
        CommitteeConstituted or QuorumRuleChanged or SeatTaken or SeatLeft => true,
        MeetingCalled or MotionDecided or MotionLapsed or MinutesRecorded => true,
        NoticeAcknowledged => true,
        SuitabilityDecided or RecordOpened or RecordMoved => happened.Context.Actor != By.System,
        _ => false,
    };

    /// <summary>
    /// The footprints and bodies that a change of an aggregate concerns. What a record is about may change, so that is taken from
    /// the event: told again after years, it concerns the same.
    /// </summary>
    public static IEnumerable<string> Of(object state, IEvent happened) => state switch
    {
        Record record => [Programme, .. Of(record, happened).Where(scope => !IsNational(scope)).Distinct()],
        Committee committee => [Programme, committee.Id],
        Meeting meeting => [Programme, meeting.Committee],
        Assessment assessment => [Programme, assessment.Footprint],
        Notice notice => IsNational(notice.Body) ? [Programme] : [Programme, notice.Body],
        Tranche tranche => [Programme, tranche.Footprint],
        Submission paper => [Programme, .. paper.Lines.Select(line => line.Footprint).Distinct()],
        Attestation attestation => [Programme, attestation.Footprint],
        Agreement agreement => [Programme, agreement.Icb],
        Custody => [Programme, National],
        _ => [Programme],
    };

    /// <summary>Whether a person looks after all of it.</summary>
    public static bool SeesAll(Grant grant) =>
        grant.Role is Role.ProgrammeManager or Role.Auditor or Role.Administrator
        || IsNational(grant.Organisation);

    private static bool IsNational(string body) => body is Bodies.Nhse or Bodies.NhseBoard or Bodies.NationalModerationPanel;

    private static IEnumerable<string> Of(Record record, IEvent happened) => happened switch
    {
        RecordOpened opened =>
        [
            opened.Body, opened.Owner,
            .. opened.Links.Where(link => link.Kind == LinkKind.Footprint).Select(link => link.Target),
        ],
        RecordMoved moved => [record.AuthorBody, moved.Body],
        _ => [],
    };
}
