using Transition.Application.Audit;
using Transition.Application.Clock;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>
/// Loads aggregates and commits what they decide: the one way in which anything changes. A command that loses a race is
/// decided again on what won.
/// </summary>
public sealed class AggregateJournal(
    IEventStore store,
    Snapshots snapshots,
    PendingBook pending,
    ISettlement settlement,
    CommittedHeads committed,
    Repeats repeats,
    Tenancy tenancy,
    BusinessClock clock,
    TimeProvider machine)
{
    private const int MostAttempts = 30;

    /// <summary>No id that the system gives is longer; whoever asks for one asks for something that does not exist.</summary>
    private const int LongestId = 200;

    private readonly KeyedLocks locks = new();
    private readonly RecentHeads recent = new(tenancy);

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => London.DateOf(Now);

    /// <summary>Who gives a command, and when.</summary>
    public By By(Actor actor) => new(actor.Person, Now, actor.OnBehalfOf);

    /// <summary>The state at a head.</summary>
    public ValueTask<T> StateAsync<T>(StoredHead head, CancellationToken cancellation)
        where T : IAggregate<T> => snapshots.ReadAsync<T>(head, cancellation);

    public async Task<Loaded<T>> LoadAsync<T>(string id, CancellationToken cancellation)
        where T : IAggregate<T>
    {
        if (id.Length is 0 or > LongestId)
        {
            throw Refuse.NotFound(T.Kind, id);
        }

        var aggregate = new AggregateRef(T.Kind, id);
        if (recent.FindNewest<T>(aggregate) is { } known)
        {
            return known;
        }

        var epoch = tenancy.Epoch;
        var head = await store.ReadHeadAsync(aggregate, cancellation);
        var loaded = new Loaded<T>(head is null ? T.Empty(id) : await snapshots.ReadAsync<T>(head, cancellation), head, []);
        recent.KeepRead(aggregate, loaded, epoch);
        return loaded;
    }

    /// <summary>The last state that this process knows of, which may not be the newest; null if it knows none.</summary>
    public T? Guess<T>(string id)
        where T : class, IAggregate<T> =>
        recent.Find<T>(new(T.Kind, id))?.State;

    /// <summary>
    /// Loads, decides, commits. Nothing is stored if nothing is decided. Refusals pass through.
    /// </summary>
    /// <param name="decide">May be called more than once, each time on the newest state.</param>
    /// <param name="foresee">What will be committed to because of this, as far as it can be told: only to save requests.</param>
    /// <param name="ifMatch">The version that the person acted on, for drafts that people edit; null if any will do.</param>
    /// <param name="isLikelyNew">Whether to begin as if there were none yet, without a look: only to save requests.</param>
    public async Task<Loaded<T>> ExecuteAsync<T>(
        string id, Actor actor, Func<T, IReadOnlyList<IEvent>> decide, CancellationToken cancellation, string? reason = null,
        long? ifMatch = null, Foresight<T>? foresee = null, bool isLikelyNew = false)
        where T : IAggregate<T>
    {
        var aggregate = new AggregateRef(T.Kind, id);
        using var mine = await locks.EnterAsync(aggregate, cancellation);
        var guess = ifMatch is null ? recent.Find<T>(aggregate) ?? (isLikelyNew ? new(T.Empty(id), null, []) : null) : null;
        if (guess is not null && await TryOnAsync(guess, aggregate, decide, Context(actor, reason), foresee, cancellation) is { } done)
        {
            return done;
        }

        for (var attempt = 1; ; attempt++)
        {
            var loaded = await LoadAsync<T>(id, cancellation);
            // What there is not has no version: the command itself says that it is not there.
            if (ifMatch is { } version && version != loaded.Version && loaded.Head is not null)
            {
                // An edit whose answer was lost has itself made the version another.
                if (await repeats.IsRepeatAsync(aggregate, Context(actor, reason), decide, cancellation))
                {
                    return loaded;
                }

                throw Refuse.Stale("Somebody has changed this since you opened it. Load it again and repeat your change.", "If-Match");
            }

            var events = await DecideAsync(aggregate, loaded, Context(actor, reason), decide, cancellation);
            if (events.Count == 0)
            {
                return loaded;
            }

            try
            {
                return await CommitAsync(aggregate, loaded, events, Context(actor, reason), foresee, cancellation);
            }
            catch (ConcurrencyException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), machine, cancellation);
            }
        }
    }

    /// <summary>
    /// Carries out a change for which somebody gives a reason. One that would change nothing is refused, so that its reason is not lost in
    /// silence; the repeat of one that was carried out gets the first answer.
    /// </summary>
    public async Task<Loaded<T>> ChangeAsync<T>(
        string id, Actor actor, Func<T, IReadOnlyList<IEvent>> decide, string? reason, long? ifMatch, CancellationToken cancellation)
        where T : IAggregate<T>
    {
        var changed = await ExecuteAsync(id, actor, decide, cancellation, reason, ifMatch);
        return changed.Events.Count > 0 || await repeats.IsRepeatAsync(new(T.Kind, id), Context(actor, reason), decide, cancellation)
            ? changed
            : throw Refuse.NothingChanged();
    }

    /// <summary>
    /// Runs commands and waits, within reason, until what follows from them is visible: for people, who look at the result at
    /// once.
    /// </summary>
    public Task<T> SettleAsync<T>(Func<Task<T>> commands, CancellationToken cancellation) =>
        Cascade.RunAsync(commands, machine, cancellation);

    /// <summary>As <see cref="SettleAsync"/>, unless whoever asked for the commands has promised to see to that.</summary>
    public Task<T> SettleUnlessPromisedAsync<T>(Func<Task<T>> commands, CancellationToken cancellation) =>
        Cascade.Current is { IsPromised: true } ? commands() : SettleAsync(commands, cancellation);

    /// <summary>
    /// Decides on the state that this process committed last and saves reading it. That it is the newest, the commit's guard proves;
    /// a refusal or "nothing to do" proves nothing and is left to a state read afresh, as is a lost race: null.
    /// </summary>
    private async Task<Loaded<T>?> TryOnAsync<T>(
        Loaded<T> known, AggregateRef aggregate, Func<T, IReadOnlyList<IEvent>> decide, EventContext context, Foresight<T>? foresee,
        CancellationToken cancellation)
        where T : IAggregate<T>
    {
        try
        {
            return decide(known.State) is { Count: > 0 } events
                ? await CommitAsync(aggregate, known, events, context, foresee, cancellation)
                : null;
        }
        catch (Exception inconclusive) when (inconclusive is RefusedException or ConcurrencyException)
        {
            recent.Forget(aggregate);
            return null;
        }
    }

    /// <summary>A command that was carried out before, but whose answer did not arrive, gives no event instead of a refusal.</summary>
    private async Task<IReadOnlyList<IEvent>> DecideAsync<T>(
        AggregateRef aggregate, Loaded<T> loaded, EventContext context, Func<T, IReadOnlyList<IEvent>> decide, CancellationToken cancellation)
        where T : IAggregate<T>
    {
        try
        {
            return decide(loaded.State);
        }
        catch (RefusedException refusal) when (refusal.Kind == RefusalKind.Conflict && loaded.Head is not null && context.Actor != Actor.System.Person)
        {
            if (await repeats.IsRepeatAsync(aggregate, context, decide, cancellation))
            {
                return [];
            }

            throw;
        }
    }

    private async Task<Loaded<T>> CommitAsync<T>(
        AggregateRef aggregate, Loaded<T> loaded, IReadOnlyList<IEvent> events, EventContext context, Foresight<T>? foresee,
        CancellationToken cancellation)
        where T : IAggregate<T>
    {
        var state = events.Aggregate(loaded.State, (current, happened) => current.Apply(happened));
        var next = foresee?.Invoke(state, events).Select(other => (other, recent.VersionOf(other)));
        var entering = pending.EnterAsync(aggregate, loaded.Version, next ?? [], cancellation);
        Commit commit = new(aggregate, loaded.Head, [.. events.Select(EventCodec.Encode)], KeptState.Encode(state), context);
        await entering;
        StoredHead head;
        try
        {
            head = await store.CommitAsync(commit, CancellationToken.None);
        }
        catch (ConcurrencyException)
        {
            recent.Forget(aggregate);
            await pending.LeaveAsync(aggregate, CancellationToken.None);
            throw;
        }
        catch (StorageUnavailableException)
        {
            tenancy.BeginDoubt();
            recent.Forget(aggregate);
            Hand(new(aggregate, null, loaded.Version, [], Cascade.Current));
            throw;
        }

        committed.Note(head);
        recent.Keep(head, state);
        Hand(new(aggregate, state, head.Version, [.. events.Select((happened, place) => new Happened(loaded.Version + 1 + place, happened, context))],
            Cascade.Current));
        return new(state, head, events);
    }

    private void Hand(Settling settling)
    {
        settling.Cascade?.Enter();
        settlement.Hand(settling);
    }

    private EventContext Context(Actor actor, string? reason) => new(
        actor.Person, actor.Role, actor.Organisation, actor.OnBehalfOf, Now, machine.GetUtcNow(),
        string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
}
