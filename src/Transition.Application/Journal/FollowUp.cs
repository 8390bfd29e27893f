using Transition.Application.Insight;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>The frame of a follow-up: versions for the caches, the due moment, and what the kind itself adds.</summary>
public abstract class FollowUp<T>(Views views, Dues dues, AggregateJournal journal) : IFollowUp
    where T : class, IAggregate<T>
{
    public string Kind => T.Kind;

    public virtual bool KeepsNewest => false;

    public virtual bool TellsMeanwhile => false;

    protected Views Views { get; } = views;

    protected AggregateJournal Journal { get; } = journal;

    /// <summary>Whether all aggregates of this kind are listed by <see cref="Library{T}"/>.</summary>
    protected virtual bool Listed => false;

    public async Task<object> ReadAsync(StoredHead head, CancellationToken cancellation) => await Journal.StateAsync<T>(head, cancellation);

    public async Task ProjectAsync(object state, long version, CancellationToken cancellation)
    {
        var aggregate = (T)state;
        await ShowAsync(aggregate, version, cancellation);
        dues.Set(new(Kind, aggregate.Id), NextDue(aggregate));
        if (Listed)
        {
            await Views.ChangeAsync<Versions>(Versions.KeyOf(Kind), versions => versions.Set(aggregate.Id, version), cancellation);
        }
    }

    public Task ReactAsync(object state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        TellAsync((T)state, events, cancellation);

    public Func<CancellationToken, Task>? RestOf(object state, IReadOnlyList<IEvent> events) => RestOf((T)state, events);

    public async Task<Looked> AdvanceAsync(string id, CancellationToken cancellation)
    {
        var state = await LookAgainAsync(id, cancellation);
        var due = NextDue(state);
        dues.SetLooked(new(Kind, id), due);
        return new(state, due);
    }

    /// <summary>Does what is due, and gives the state after it.</summary>
    protected virtual Task<T> LookAgainAsync(string id, CancellationToken cancellation) =>
        throw new InvalidOperationException($"Nothing falls due for {Kind}.");

    /// <summary>Brings this kind's own read models up to a state.</summary>
    protected virtual Task ShowAsync(T state, long version, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>When to look at the aggregate again.</summary>
    protected virtual DateTimeOffset? NextDue(T state) => null;

    /// <summary>Tells other aggregates.</summary>
    protected virtual Task TellAsync(T state, IReadOnlyList<IEvent> events, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What is to be told to those for which nobody waits, once those for which somebody does have been told.</summary>
    protected virtual Func<CancellationToken, Task>? RestOf(T state, IReadOnlyList<IEvent> events) => null;
}
