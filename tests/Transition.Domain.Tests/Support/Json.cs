using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Common;

namespace Transition.Domain.Tests.Support;

/// <summary>What storage does to events and snapshots.</summary>
internal static class Json
{
    public static string Of(object value) => JsonSerializer.Serialize(value, value.GetType(), DomainJson.Options);

    public static T Copy<T>(T value)
        where T : notnull => (T)JsonSerializer.Deserialize(Of(value), value.GetType(), DomainJson.Options)!;

    /// <summary>The state, folded from events that were stored and read again.</summary>
    public static T Refolded<T>(string id, IEnumerable<IEvent> events)
        where T : IAggregate<T> => events.Aggregate(T.Empty(id), (state, happened) => state.Apply(Copy(happened)));
}
