using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transition.Application.Common;

/// <summary>
/// Reads sorted dictionaries with ordinal keys. The serializer's own way sorts by the machine's language, so that a snapshot
/// read back and one folded from events could be written in different orders.
/// </summary>
public sealed class OrdinalDictionaries : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)
        && typeToConvert.GetGenericArguments()[0] == typeof(string);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()[1]))!;

    private sealed class Converter<TValue> : JsonConverter<ImmutableSortedDictionary<string, TValue>>
    {
        public override ImmutableSortedDictionary<string, TValue> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<string, TValue>>(ref reader, options)!
                .ToImmutableSortedDictionary(StringComparer.Ordinal);

        public override void Write(
            Utf8JsonWriter writer, ImmutableSortedDictionary<string, TValue> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, entry) in value)
            {
                writer.WritePropertyName(key);
                JsonSerializer.Serialize(writer, entry, options);
            }

            writer.WriteEndObject();
        }
    }
}
