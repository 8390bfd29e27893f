using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Domain.Tasks;

namespace Transition.Application.Records;

/// <summary>A record is found where people look for it, waits in the inbox of whoever has to see to it, and holds gates shut.</summary>
public sealed class RecordFollowUp(
    Views views, Dues dues, AggregateJournal journal, RecordBook book, RecordShelves shelves, RecordBlocks blocks, WorkingDays days)
    : FollowUp<Record>(views, dues, journal)
{
    protected override async Task<Record> LookAgainAsync(string id, CancellationToken cancellation)
    {
        var looked = await Journal.ExecuteAsync<Record>(
            id, Actor.System, record => record.Exists ? record.Advance(book.Of(record), Journal.Now, days) : [], cancellation);
        await blocks.TellAsync(looked.State, cancellation);
        return looked.State;
    }

    protected override DateTimeOffset? NextDue(Record state) => state.Exists ? state.NextDue(book.Of(state), Journal.Now, days) : null;

    protected override async Task ShowAsync(Record state, long version, CancellationToken cancellation)
    {
        var kind = book.Of(state);
        await shelves.ShowAsync(state, RecordEntry.Of(state, kind, version), cancellation);
        var tasks = state.WaitsFor(kind).Select(body => OpenTask.Of(state, kind, body)).ToList();
        await Inbox.ShowAsync(Views, $"{Kind}/{state.Id}", BodiesOf(state, kind), tasks, cancellation);
    }

    protected override Task TellAsync(Record state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        blocks.TellAsync(state, cancellation);

    /// <summary>Every body in whose inbox it is or may have been.</summary>
    private static IEnumerable<string> BodiesOf(Record state, RecordKind kind)
    {
        var parties = state.PartiesOf(kind);
        return
        [
            Bodies.Nhse, state.Owner, .. state.PastOwners, state.AuthorBody, .. state.Region.Length > 0 ? [state.Region] : Array.Empty<string>(),
            .. parties.Bodies.Values,
        ];
    }
}
