using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>Tells which aggregates will be committed to because of what has been decided on one.</summary>
/// <param name="state">The state after the events.</param>
public delegate IEnumerable<AggregateRef> Foresight<in T>(T state, IReadOnlyList<IEvent> events);
