using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Agreements;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Agreements;

/// <summary>An agreement shows up with each party, tells the tranches that need it when it is in force, and is renewed in time.</summary>
public sealed class AgreementFollowUp(Views views, Dues dues, AggregateJournal journal, Tranches tranches, AgreementDesk desk, WorkingDays days)
    : FollowUp<Agreement>(views, dues, journal)
{
    protected override async Task<Agreement> LookAgainAsync(string id, CancellationToken cancellation) =>
        (await Journal.ExecuteAsync<Agreement>(id, Actor.System, agreement => agreement.Advance(Journal.Now, days), cancellation)).State;

    protected override DateTimeOffset? NextDue(Agreement state) => state.NextDue(Journal.Now, days);

    protected override async Task ShowAsync(Agreement state, long version, CancellationToken cancellation)
    {
        List<OpenTask> tasks = state.Open ? [.. state.Slots.Open.Select(slot => OpenTask.Of(state, slot))] : [];
        await Inbox.ShowAsync(Views, $"{Kind}/{state.Id}", state.Parties.Select(party => party.Body), state.Slots, tasks, cancellation);
        await Sent.ShowAsync(Views, Awaited.Of(state), Awaited.SendersOf(state), cancellation);
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

        if (events.Any(happened => happened is NoticeGiven or NoticeWithdrawn))
        {
            await DateEndAsync(state, cancellation);
        }

        foreach (var renewal in events.OfType<RenewalFellDue>())
        {
            await desk.RenewAsync(state, renewal, cancellation);
        }
    }

    /// <summary>What is held under an agreement that ends by notice goes back on the day after its last, and the register says so ahead.</summary>
    private async Task DateEndAsync(Agreement state, CancellationToken cancellation)
    {
        if (state.Form == AgreementKind.Collaboration)
        {
            return;
        }

        var about = state.Form == AgreementKind.Delegation ? HoldingState.Delegated : HoldingState.Joint;
        foreach (var service in state.Agreed)
        {
            var need = state.Needs.LastOrDefault(known => known.Services.Contains(service));
            var footprint = need is { Tranche.Length: > 0 } ? (await Journal.LoadAsync<Tranche>(need.Tranche, cancellation)).State.Footprint : string.Empty;
            await Journal.ExecuteAsync<Custody>(
                service, Actor.System,
                custody => state.Notice is { } notice
                    ? custody.EndUnder(state.Id, about, state.Icb, footprint, notice.Ends.AddDays(1))
                    : custody.GoOnUnder(state.Id),
                cancellation);
        }
    }
}
