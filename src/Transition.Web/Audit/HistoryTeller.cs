using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Journal;
using Transition.Domain.Common;

namespace Transition.Web.Audit;

/// <summary>Tells the history of one thing in plain words.</summary>
public sealed class HistoryTeller(HistoryDesk history, EventCodec codec, Tellers tellers)
{
    /// <summary>All that has happened to it, the newest first; nothing if there is no such thing yet.</summary>
    public async Task<IReadOnlyList<ToldEvent>> ReadAsync(Caller caller, string kind, string id, CancellationToken cancellation)
    {
        var happened = await history.FindAsync(caller, kind, id, cancellation);
        var telling = await tellers.ReadAsync(caller, cancellation);
        return
        [
            .. happened.Reverse().Select(entry => Tell(entry, telling)),
        ];
    }

    private ToldEvent Tell(HistoryEntry entry, Telling telling)
    {
        var text = EventWords.Of(codec.Decode(entry.Type, entry.Data), telling);
        var by = entry.Actor == By.System ? null
            : entry.OnBehalfOf is { } other ? $"{telling.Person(entry.Actor)} on behalf of {telling.Person(other)}"
            : telling.Person(entry.Actor);
        return new(entry.At, text, by, entry.Reason is { } reason && !text.Contains(reason, StringComparison.Ordinal) ? reason : null);
    }
}
