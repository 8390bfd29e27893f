using Transition.Domain.Agreements;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Agreements;

/// <summary>Says in plain words what happened to an agreement.</summary>
internal static class AgreementWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        AgreementDrafted drafted =>
            $"{Words.Of(drafted.Kind)} agreement of {telling.Body(drafted.Icb)} drawn up for "
            + $"{telling.Services(drafted.Services)}, to sign by {Words.Of(drafted.Due)}.",
        AgreementNeeded needed => $"{telling.Gate(needed.Need.Gate)} waits for it.",
        AgreementSigned signed => $"{telling.Body(signed.Party)} signed, through {signed.SignatoryName}.",
        Executed executed => executed.Variation == 0 ? "In force: every party has signed." : $"Variation {executed.Variation} is in force.",
        ScheduleChanged changed => $"Variation {changed.Variation} drawn up: {telling.Services(changed.Added)} added.",
        AgreementVaried varied => $"Variation {varied.Variation} drawn up for {telling.Services(varied.Services)}: {varied.Reason}",
        NoticeGiven given => $"{telling.Body(given.Party)} gave notice for the end of {Words.Of(given.Ends)}: {given.Reason}",
        NoticeWithdrawn withdrawn => $"{telling.Body(withdrawn.Party)} took its notice back: {withdrawn.Reason}",
        ExitPlanned planned => $"What happens at its end was written down: {planned.Plan}",
        EndReminded reminded => $"The parties were reminded, {Words.Count(reminded.Days, "day")} before its end on {Words.Of(reminded.Until)}.",
        RenewalFellDue renewal => $"To be renewed for {Words.Of(renewal.NextFrom)} to {Words.Of(renewal.NextUntil)}.",
        Expired expired => $"Ended on {Words.Of(expired.On)}.",
        _ => null,
    };
}
