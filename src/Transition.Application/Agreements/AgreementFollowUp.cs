using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Agreements;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;

namespace Transition.Application.Agreements;

/// <summary>An agreement shows up with each party, tells the tranches that need it when it is in force, and is renewed in time.</summary>
public sealed class AgreementFollowUp(Views views, Dues dues, AggregateJournal journal, Tranches tranches, AgreementDesk desk)
    : FollowUp<Agreement>(views, dues, journal)
{
    protected override async Task<Agreement> LookAgainAsync(string id, CancellationToken cancellation) =>
        (await Journal.ExecuteAsync<Agreement>(id, Actor.System, agreement => agreement.Advance(Journal.Now), cancellation)).State;

    protected override DateTimeOffset? NextDue(Agreement state) => state.NextDue(Journal.Now);

    protected override async Task ShowAsync(Agreement state, long version, CancellationToken cancellation)
    {
        var tasks = state.Open ? state.Slots.Open.Select(slot => TaskEntry.Of(state, slot)) : [];
        await Inbox.ShowAsync(Views, $"{Kind}/{state.Id}", state.Parties.Select(party => party.Body), [.. tasks], cancellation);
        await Sent.ShowAsync(Views, SentEntry.Of(state), SentEntry.SendersOf(state), cancellation);
        await Views.ChangeAsync<MatterIndex>(Keys.Agreements, index => index.With(MatterEntry.Of(state, version)), cancellation);
    }

    protected override async Task TellAsync(Agreement state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (events.Any(happened => happened is Executed or AgreementNeeded))
        {
            foreach (var need in state.Needs.Where(need => state.Covers(need.Services)))
            {
                var answers = need.Services.Select(service => new LineAnswer(service, Outcome.Approve));
                await tranches.TakeAsync(
                    need.Tranche, new(need.Gate, need.Round, state.Icb, state.Id, [.. answers]), cancellation);
            }
        }

        foreach (var renewal in events.OfType<RenewalFellDue>())
        {
            await desk.RenewAsync(state, renewal, cancellation);
        }
    }
}
