using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.EndToEnd.Tests.Support;

namespace Transition.EndToEnd.Tests.Demo;

/// <summary>The events of one kind of aggregate, as they are stored.</summary>
internal static class DemoHistory
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<(string Type, IEvent Event)>>> ReadAsync(Machine machine, string kind)
    {
        var codec = machine.Get<EventCodec>();
        Dictionary<string, List<(string, IEvent)>> histories = [];
        await foreach (var stored in machine.Get<IEventStore>().ReadAllEventsAsync(kind, CancellationToken.None))
        {
            if (!histories.TryGetValue(stored.Aggregate.Id, out var history))
            {
                histories[stored.Aggregate.Id] = history = [];
            }

            history.Add((stored.Type, codec.Decode(stored)));
        }

        return histories.ToDictionary(item => item.Key, IReadOnlyList<(string, IEvent)> (item) => item.Value);
    }
}
