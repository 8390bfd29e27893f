using Transition.Application.Clock;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>
/// Reminds and escalates what is due of one matter and tells whose answer is missing: one step of the orchestration of its
/// approval. An agreement that all have signed still has a renewal and an end to come.
/// </summary>
public sealed class ApprovalWatch(Settler settler, Views views, Moments moments)
{
    /// <summary>Safe to repeat.</summary>
    public async Task<ApprovalStand> ChaseAsync(AggregateRef matter, CancellationToken cancellation)
    {
        var (state, due) = await settler.LookAsync(matter, cancellation);
        var (slots, asks, ended) = Asking(state);
        return new(
            [.. slots.All.Where(slot => !slot.Open).Select(slot => slot.Body)],
            asks ? [.. slots.Open.Select(slot => slot.Body)] : [],
            moments.Until(due),
            ended && due is null);
    }

    /// <summary>Makes sure that what a body is asked stands in its inbox.</summary>
    public async Task TellAsync(AggregateRef matter, string body, CancellationToken cancellation)
    {
        var inbox = await views.ReadAsync<Inbox>(Keys.Inbox(body), cancellation);
        if (inbox is null || inbox.Tasks.Values.All(task => task.Source != matter.ToString()))
        {
            await settler.ShowAsync(matter, cancellation);
        }
    }

    /// <summary>A paper that still collects lines asks nobody yet.</summary>
    private static (Slots Slots, bool Asks, bool Ended) Asking(object state) => state switch
    {
        Submission submission => (submission.Slots, submission.Open, !submission.Open && !submission.Collecting),
        Attestation attestation => (attestation.Slots, attestation.Open, !attestation.Open),
        Agreement agreement => (agreement.Slots, agreement.Open, !agreement.Open),
        _ => (Slots.None, false, true),
    };
}
