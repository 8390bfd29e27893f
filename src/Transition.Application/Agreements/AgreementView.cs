using Transition.Domain.Agreements;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Application.Agreements;

/// <summary>An agreement as a person reads it.</summary>
/// <param name="Paper">The hash of the text in hand, to give with a signature.</param>
/// <param name="EndsOnNoticeToday">The last day if a party gave notice today.</param>
/// <param name="NextNoticeBy">The last day on which notice can be given for that end.</param>
/// <param name="Renews">Whether its next term is drawn up before it ends.</param>
/// <param name="InForce">The newest variation that is in force; null before the first signatures are complete.</param>
public sealed record AgreementView(
    string Id,
    AgreementKind Kind,
    string Icb,
    string Status,
    DateOnly From,
    DateOnly? Until,
    DateOnly Due,
    int Variation,
    int? InForce,
    IReadOnlyList<string> Services,
    string Paper,
    IReadOnlyList<Slot> Slots,
    IReadOnlyList<AgreementSigned> Signatures,
    AgreementTerms? Terms,
    NoticeGiven? Notice,
    DateOnly? EndsOnNoticeToday,
    DateOnly? NextNoticeBy,
    ExitPlanned? Exit,
    EndReminded? Reminded,
    bool Renews,
    long Version)
{
    public static AgreementView Of(Agreement agreement, long version, DateOnly today) => new(
        agreement.Id, agreement.Form, agreement.Icb, Insight.MatterEntry.Of(agreement, version).Status, agreement.From, agreement.Until,
        agreement.Slots.Due, agreement.Variation, agreement.InForce, agreement.Services, agreement.Paper, agreement.Slots.All,
        agreement.Signatures, agreement.Terms, agreement.Notice, EndsOn(agreement, today), LatestNotice(agreement, today), agreement.Exit,
        agreement.Reminded, agreement.Renews, version);

    private static DateOnly? EndsOn(Agreement agreement, DateOnly today) =>
        agreement is { InForce: not null, IsExpired: false, Notice: null } ? agreement.NoticeRule?.LastDay(today) : null;

    private static DateOnly? LatestNotice(Agreement agreement, DateOnly today) =>
        EndsOn(agreement, today) is { } end ? agreement.NoticeRule!.LatestNoticeFor(end) : null;
}
