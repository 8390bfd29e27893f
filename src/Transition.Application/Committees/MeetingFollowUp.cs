using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Committees;

/// <summary>A meeting shows up in its committee's list, and what it carries is the committee's decision on the paper.</summary>
public sealed class MeetingFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Meeting>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override Task ShowAsync(Meeting state, long version, CancellationToken cancellation) =>
        Views.ChangeAsync<MeetingIndex>(Keys.Meetings(state.Committee), index => index.With(MeetingEntry.Of(state, version)), cancellation);

    protected override async Task TellAsync(Meeting state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var decided in events.OfType<MotionDecided>().Where(decided => decided.Result.Carries()))
        {
            var motion = state.Motions.Find(known => known.Number == decided.Motion)!;
            if (motion.Submission is not null)
            {
                await DecideAsync(state, motion, decided, cancellation);
            }
        }
    }

    /// <summary>A paper that has changed or been decided meanwhile is not decided by it: the motion lapses, and says why.</summary>
    private async Task DecideAsync(Meeting state, Motion motion, MotionDecided decided, CancellationToken cancellation)
    {
        try
        {
            await Journal.ExecuteAsync<Submission>(
                motion.Submission!,
                new Actor(decided.By, Role.Approver, state.Committee),
                paper => paper.DecideBy($"{state.Id}#{motion.Number}", motion.Decision!, new(decided.By, decided.At)),
                cancellation,
                motion.Decision!.Rationale);
        }
        catch (RefusedException refused)
        {
            await Journal.ExecuteAsync<Meeting>(
                state.Id, Actor.System, meeting => meeting.Lapse(motion.Number, refused.Message), cancellation);
        }
    }
}
