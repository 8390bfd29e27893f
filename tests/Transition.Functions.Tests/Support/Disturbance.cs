using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Functions.Tests.Support;

/// <summary>What happens to signals on their way, one after the other.</summary>
internal sealed class Disturbance
{
    private int number;

    /// <summary>How often the n-th signal arrives: 0 if it is lost, 2 if it is doubled.</summary>
    public Func<int, int> Times { get; init; } = _ => 1;

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public IWatcher On(IWatcher signals) => new Disturbed(this, signals);

    private int Next()
    {
        lock (this)
        {
            var times = Times(number++);
            Lost += times == 0 ? 1 : 0;
            Doubled += times == 2 ? 1 : 0;
            return times;
        }
    }

    private sealed class Disturbed(Disturbance disturbance, IWatcher signals) : IWatcher
    {
        public void Send(AggregateRef aggregate, object state, IReadOnlyList<IEvent> events)
        {
            for (var times = disturbance.Next(); times > 0; times--)
            {
                signals.Send(aggregate, state, events);
            }
        }
    }
}
