using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Notices;
using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Application.Submissions;

/// <summary>A paper shows up where it waits, and its decision goes to the tranches on its lines.</summary>
public sealed class SubmissionFollowUp(
    Views views, Dues dues, AggregateJournal journal, Tranches tranches, ConditionRecords conditions, NoticeWriter notices, WorkingDays days)
    : FollowUp<Submission>(views, dues, journal)
{
    public override bool TellsMeanwhile => true;

    protected override async Task<Submission> LookAgainAsync(string id, CancellationToken cancellation) =>
        (await Journal.ExecuteAsync<Submission>(id, Actor.System, submission => submission.Advance(Journal.Now, days), cancellation)).State;

    protected override DateTimeOffset? NextDue(Submission state) => state.NextDue(Journal.Now, days);

    protected override async Task ShowAsync(Submission state, long version, CancellationToken cancellation)
    {
        await Inbox.ShowAsync(Views, $"{Kind}/{state.Id}", [state.Body, Bodies.Nhse], state.Slots, [.. OpenTask.Of(state)], cancellation);
        await Sent.ShowAsync(Views, Awaited.Of(state), Awaited.SendersOf(state), cancellation);
        await Views.ChangeAsync<MatterIndex>(
            Keys.Submissions(state.Wave), index => index.With(MatterEntry.Of(state, version)), cancellation);
    }

    protected override async Task TellAsync(Submission state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (state.Decision is not { } decision || !events.OfType<Decided>().Any())
        {
            return;
        }

        // Before the lines go on: a gate that waits for a condition must know of it.
        await conditions.OpenAsync(state, decision, cancellation);
        await Task.WhenAll(state.Lines.Select(line => tranches.TakeAsync(line.Tranche, AnswerOn(line, state, decision), cancellation)));
    }

    protected override Func<CancellationToken, Task>? RestOf(Submission state, IReadOnlyList<IEvent> events) =>
        state.Decision is { } decision && events.OfType<Decided>().Any()
            ? cancellation => notices.PublishAsync(state, decision, cancellation)
            : null;

    /// <summary>What a decision says to the tranche of one of its lines.</summary>
    public static BodyAnswer AnswerOn(PaperLine line, Submission paper, Decision decision)
    {
        var answers = line.Services.Select(service =>
        {
            var (outcome, until, rationale) = decision.For(service, line.Footprint);
            return new LineAnswer(service, outcome, until, rationale);
        });
        return new(paper.Gate, line.Round, paper.Body, paper.Id, [.. answers]);
    }
}
