using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>
/// Tells whoever waits outside this process that an aggregate has changed. A signal says no more than "look again": lost, doubled
/// or late, it does no harm. A host in which nobody waits outside registers none.
/// </summary>
public interface IWatcher
{
    /// <summary>Never waits and never fails.</summary>
    void Send(AggregateRef aggregate, object state, IReadOnlyList<IEvent> events);
}
