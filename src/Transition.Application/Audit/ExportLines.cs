using System.Buffers;
using System.Text.Json;
using Transition.Application.Common;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>Turns events into lines of JSON, in one buffer that is used again for each.</summary>
internal sealed class ExportLines
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <returns>The line with its end; good until the next call.</returns>
    public ReadOnlyMemory<byte> Of(StoredEvent stored)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = DomainJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("kind", stored.Aggregate.Kind);
            json.WriteString("id", stored.Aggregate.Id);
            json.WriteNumber("sequence", stored.Sequence);
            json.WriteString("type", stored.Type);
            WriteContext(json, stored.Context);
            json.WriteString("chain", stored.Chain);
            WriteData(json, stored.Body.Span);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>The line of a head: the state that the events before it lead to, by its version and chain hash.</summary>
    public ReadOnlyMemory<byte> Of(AggregateRef aggregate, long version, string chain, ReadOnlyMemory<byte> snapshot)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = DomainJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartObject("head");
            json.WriteString("kind", aggregate.Kind);
            json.WriteString("id", aggregate.Id);
            json.WriteNumber("version", version);
            json.WriteString("chain", chain);
            WriteData(json, snapshot.Span);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteContext(Utf8JsonWriter json, EventContext context)
    {
        json.WriteString("at", context.At.UtcDateTime);
        json.WriteString("recordedAt", context.RecordedAt.UtcDateTime);
        json.WriteString("actor", context.Actor);
        json.WriteString("role", context.Role);
        json.WriteString("organisation", context.Organisation);
        json.WriteString("onBehalfOf", context.OnBehalfOf);
        json.WriteString("reason", context.Reason);
    }

    /// <remarks>Bytes that are no JSON on one line, because somebody has altered them, are given away all the same.</remarks>
    private static void WriteData(Utf8JsonWriter json, ReadOnlySpan<byte> body)
    {
        if (IsJson(body))
        {
            json.WritePropertyName("data");
            json.WriteRawValue(body, skipInputValidation: true);
        }
        else
        {
            json.WriteBase64String("bytes", body);
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        if (body.IndexOfAny("\r\n"u8) >= 0)
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
            }

            return body.Length > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
