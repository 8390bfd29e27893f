using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>A digest goes out in the morning of every working day on which something waits.</summary>
public sealed class DigestFollowUp(Views views, Dues dues, AggregateJournal journal, DigestPost post, WorkingDays days)
    : FollowUp<Digest>(views, dues, journal)
{
    protected override bool Listed => true;

    protected override Task<Digest> LookAgainAsync(string id, CancellationToken cancellation) => post.DeliverAsync(id, cancellation);

    protected override DateTimeOffset? NextDue(Digest state) => state.NextDue(Journal.Now, days);
}
