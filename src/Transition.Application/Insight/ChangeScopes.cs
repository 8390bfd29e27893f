using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
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
        [Wave.Kind, Tranche.Kind, Submission.Kind, Attestation.Kind, Agreement.Kind, Custody.Kind];

    public static bool IsWorthTelling(Happened happened) => happened.Event switch
    {
        WavePlanned or WaveLaunched => true,
        GateMet or StageReached or AssuranceOpened => true,
        LinesReturned or LinesReworked or LinesDeferred or LinesDeclined or LinesLimited or LinesOverdue => true,
        Retargeted or LineHeld or LineFreed or LineLeft or LineRescoped => true,
        Frozen or Decided or QueryRaised or QueryAnswered or Escalated or Confirmed => true,
        AgreementSigned or Executed or Expired or RenewalFellDue => true,
        SuitabilityDecided => happened.Context.Actor != By.System,
        _ => false,
    };

    /// <summary>The footprints and bodies that a change of an aggregate concerns.</summary>
    public static IEnumerable<string> Of(object state) => state switch
    {
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
        || grant.Organisation is Bodies.Nhse or Bodies.NhseBoard or Bodies.NationalModerationPanel;
}
