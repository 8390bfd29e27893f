using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Transition.Application.Common;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>Turns events and snapshots into bytes and back. An event's stored name comes from <see cref="EventNameAttribute"/>.</summary>
public sealed class EventCodec
{
    /// <summary>Attributes are made anew each time they are asked for.</summary>
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    private readonly Dictionary<string, Type> types = typeof(IEvent).Assembly.GetTypes()
        .Where(type => typeof(IEvent).IsAssignableFrom(type) && type is { IsInterface: false, IsAbstract: false })
        .ToDictionary(NameOf);

    public static NewEvent Encode(IEvent happened) =>
        new(NameOf(happened.GetType()), JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), DomainJson.Options));

    /// <exception cref="UnreadableEventException">The bytes are not an event of that name.</exception>
    public IEvent Decode(StoredEvent stored)
    {
        if (stored.Damage is { } damage)
        {
            throw new UnreadableEventException(stored, new InvalidDataException(damage));
        }

        try
        {
            return types.TryGetValue(stored.Type, out var type)
                ? (IEvent)JsonSerializer.Deserialize(stored.Body.Span, type, DomainJson.Options)!
                : throw new UnreadableEventException(stored, new KeyNotFoundException($"No event is named '{stored.Type}'."));
        }
        catch (JsonException broken)
        {
            throw new UnreadableEventException(stored, broken);
        }
    }

    /// <summary>An event that was shown to people as its name and what it says.</summary>
    public IEvent Decode(string type, JsonElement data) =>
        (IEvent)(data.Deserialize(types[type], DomainJson.Options) ?? throw new InvalidOperationException($"An event '{type}' is empty."));

    /// <summary>The name under which events of a type are stored.</summary>
    public static string NameOf<T>()
        where T : IEvent => NameOf(typeof(T));

    public static string NameOf(Type type) => Names.GetOrAdd(type, unknown => unknown.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"Event type {unknown.Name} has no stored name."));
}
