using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// Asks for another look at an aggregate. A signal says no more than that: lost, doubled or late, it does no harm.
/// </summary>
public interface ISignals
{
    void Send(AggregateRef aggregate);
}
