using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Assessments;

/// <summary>An attestation shows up with each body that is asked, and its confirmations go to the tranche.</summary>
public sealed class AttestationFollowUp(Views views, Dues dues, AggregateJournal journal, Tranches tranches, AssessmentFilling filling,
    WorkingDays days)
    : FollowUp<Attestation>(views, dues, journal)
{
    protected override async Task<Attestation> LookAgainAsync(string id, CancellationToken cancellation) =>
        (await Journal.ExecuteAsync<Attestation>(id, Actor.System, attestation => attestation.Advance(Journal.Now, days), cancellation)).State;

    protected override DateTimeOffset? NextDue(Attestation state) => state.NextDue(Journal.Now, days);

    protected override async Task ShowAsync(Attestation state, long version, CancellationToken cancellation)
    {
        var wave = Tranche.WaveOf(state.Tranche);
        List<OpenTask> tasks = state.Open ? [.. state.Slots.Open.Select(slot => OpenTask.Of(state, slot, wave))] : [];
        await Inbox.ShowAsync(Views, $"{Kind}/{state.Id}", state.Slots.All.Select(slot => slot.Body), state.Slots, tasks, cancellation);
        await filling.ShowAsync(state.Id, cancellation);
        await Sent.ShowAsync(Views, Awaited.Of(state, wave), Awaited.SendersOf(state), cancellation);
        await Views.ChangeAsync<MatterIndex>(
            Keys.Attestations(wave), index => index.With(MatterEntry.Of(state, version)), cancellation);
    }

    protected override async Task TellAsync(Attestation state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var confirmed in events.OfType<Confirmed>())
        {
            await tranches.TakeAsync(state.Tranche, AnswerOf(state, confirmed), cancellation);
        }
    }

    /// <summary>What a confirmation says to the tranche.</summary>
    public static BodyAnswer AnswerOf(Attestation state, Confirmed confirmed) => new(
        state.Gate, state.Round, confirmed.Body, state.Id,
        [.. confirmed.Services.Select(service => new LineAnswer(service, Outcome.Approve))]);
}
