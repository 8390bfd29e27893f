using System.Text.Json;
using System.Text.Json.Serialization;
using Transition.Domain.Catalogue;

namespace Transition.Application.Waves;

/// <summary>Services named by their codes, or all of a suitability. In JSON an array of codes, or the suitability as a text.</summary>
[JsonConverter(typeof(Converter))]
public sealed record ServiceSelection(IReadOnlyList<string> Codes, Suitability? Suitability)
{
    private sealed class Converter : JsonConverter<ServiceSelection>
    {
        public override ServiceSelection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return reader.TokenType == JsonTokenType.String
                    ? new([], JsonSerializer.Deserialize<Suitability>(ref reader, options))
                    : new(JsonSerializer.Deserialize<List<string>>(ref reader, options) ?? [], null);
            }
            catch (JsonException inner)
            {
                // Without a path of its own, so that the whole document's is filled in.
                throw new JsonException(inner.Message, inner);
            }
        }

        public override void Write(Utf8JsonWriter writer, ServiceSelection value, JsonSerializerOptions options)
        {
            if (value.Suitability is { } suitability)
            {
                JsonSerializer.Serialize(writer, suitability, options);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Codes, options);
            }
        }
    }
}
