using System.Text.Json;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>Keeps the newest changes of each footprint, of each body and of the programme, for people to read what is new.</summary>
public sealed class ChangeFeed(Views views) : IWitness
{
    public Task NoteAsync(AggregateRef aggregate, object state, IReadOnlyList<Happened> happened, CancellationToken cancellation)
    {
        var told = happened.Where(ChangeScopes.IsWorthTelling)
            .Select(one => (Change: Of(aggregate, one), Scopes: ChangeScopes.Of(state, one.Event)))
            .SelectMany(one => one.Scopes.Select(scope => (Scope: scope, one.Change)))
            .GroupBy(one => one.Scope, one => one.Change);
        return Task.WhenAll(told.Select(changes =>
            views.ChangeAsync<RecentChanges>(Keys.Changes(changes.Key), recent => recent.With(changes), cancellation)));
    }

    private static Change Of(AggregateRef aggregate, Happened happened)
    {
        var type = happened.Event.GetType();
        return new(
            $"{aggregate}/{happened.Sequence}", happened.Context.At, happened.Context.Actor, $"{aggregate}",
            EventCodec.NameOf(type), JsonSerializer.SerializeToElement(happened.Event, type, DomainJson.Options));
    }
}
