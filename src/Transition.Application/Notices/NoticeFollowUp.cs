using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Notices;

namespace Transition.Application.Notices;

/// <summary>A notice is listed, and its e-mails go out.</summary>
public sealed class NoticeFollowUp(Views views, Dues dues, AggregateJournal journal, NoticePost post) : FollowUp<Notice>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override Task<Notice> LookAgainAsync(string id, CancellationToken cancellation) => post.DeliverAsync(id, cancellation);

    protected override DateTimeOffset? NextDue(Notice state) => state.NextDue;

    protected override Task ShowAsync(Notice state, long version, CancellationToken cancellation) => Views.ChangeAsync<NoticeShelf>(
        Keys.Notices(state.Wave), shelf => shelf.With(NoticeEntry.Of(state, version)), cancellation);

    protected override Task TellAsync(Notice state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        events.OfType<NoticePublished>().Any() ? post.DeliverAsync(state.Id, cancellation) : Task.CompletedTask;
}
