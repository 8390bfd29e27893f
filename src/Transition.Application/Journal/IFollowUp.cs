using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>What follows from the commits of one kind of aggregate.</summary>
public interface IFollowUp
{
    string Kind { get; }

    /// <summary>
    /// Whether an older state that is projected after a newer one changes nothing, because every read model tells them apart by
    /// their versions. Where not, whoever projects looks again whether it was the newest.
    /// </summary>
    bool KeepsNewest { get; }

    /// <summary>Whether it may tell while it is not shown yet, because neither it nor those whom it tells read what it shows.</summary>
    bool TellsMeanwhile { get; }

    /// <summary>Reads a state of this kind.</summary>
    Task<object> ReadAsync(Ports.StoredHead head, CancellationToken cancellation);

    /// <summary>Brings the read models up to a state. Safe to repeat.</summary>
    Task ProjectAsync(object state, long version, CancellationToken cancellation);

    /// <summary>Tells the aggregates that depend on what happened. Safe to repeat.</summary>
    Task ReactAsync(object state, IReadOnlyList<IEvent> events, CancellationToken cancellation);

    /// <summary>What nobody who has caused it waits for, to be done after all else; null if there is nothing. Safe to repeat.</summary>
    Func<CancellationToken, Task>? RestOf(object state, IReadOnlyList<IEvent> events);

    /// <summary>Looks at an aggregate again: what is due is done.</summary>
    Task<Looked> AdvanceAsync(string id, CancellationToken cancellation);
}
