using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Web.Audit;

namespace Transition.Web.Insight;

/// <summary>Tells what has changed for a person in plain words.</summary>
public sealed class ChangeReader(ChangesDesk desk, EventCodec codec, Tellers tellers, ChangeSubjects subjects)
{
    private static readonly PageRequest All = new(null, 500);

    /// <param name="most">How many to show.</param>
    public async Task<ChangesModel> ReadAsync(Caller caller, bool unreadOnly, int most, CancellationToken cancellation)
    {
        var changes = (await desk.ListAsync(caller, unreadOnly, All, cancellation)).Items;
        return new(await TellAsync(caller, [.. changes.Take(most)], cancellation), changes.Count(change => change.Unread));
    }

    public async Task<IReadOnlyList<ChangeItem>> TellAsync(Caller caller, IReadOnlyList<ChangeView> changes, CancellationToken cancellation)
    {
        var telling = await tellers.ReadAsync(caller, cancellation);
        var about = await subjects.ReadAsync(caller, changes, telling, cancellation);
        return
        [
            .. changes.Zip(about, (change, subject) => new ChangeItem(
                change, EventWords.Of(codec.Decode(change.Type, change.Data), telling), subject.Text, subject.Link,
                change.Actor == By.System ? null : telling.Person(change.Actor))),
        ];
    }
}
