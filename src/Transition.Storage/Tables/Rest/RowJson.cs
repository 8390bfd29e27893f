using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Transition.Storage.Tables.Rest;

/// <summary>Rows as the Table service's JSON, with the types annotated that JSON does not have.</summary>
internal static class RowJson
{
    private const string TypeSuffix = "@odata.type";
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static void Write(IBufferWriter<byte> buffer, TableRow row)
    {
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("PartitionKey", row.PartitionKey);
        json.WriteString("RowKey", row.RowKey);
        foreach (var (name, value) in row.Properties)
        {
            WriteProperty(json, name, value);
        }

        json.WriteEndObject();
    }

    public static TableRow Read(JsonElement json, string? etag = null)
    {
        var row = new TableRow(json.GetProperty("PartitionKey").GetString()!, json.GetProperty("RowKey").GetString()!)
        {
            ETag = etag ?? json.GetProperty("odata.etag").GetString(),
            Timestamp = json.TryGetProperty("Timestamp", out var timestamp) ? ReadMoment(timestamp) : null,
        };
        foreach (var property in json.EnumerateObject())
        {
            if (!IsOfTheService(property.Name))
            {
                var type = json.TryGetProperty(property.Name + TypeSuffix, out var annotation) ? annotation.GetString() : null;
                ReadProperty(row, property.Name, property.Value, type);
            }
        }

        return row;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case long number:
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                json.WriteString(name + TypeSuffix, "Edm.Int64");
                break;
            case double number:
                json.WriteNumber(name, number);
                json.WriteString(name + TypeSuffix, "Edm.Double");
                break;
            case DateTimeOffset moment:
                json.WriteString(name, moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture));
                json.WriteString(name + TypeSuffix, "Edm.DateTime");
                break;
            case byte[] bytes:
                json.WriteBase64String(name, bytes);
                json.WriteString(name + TypeSuffix, "Edm.Binary");
                break;
            default:
                throw new ArgumentException($"Property {name} has the type {value.GetType()}, which a table does not have.", nameof(value));
        }
    }

    private static bool IsOfTheService(string name) =>
        name is "PartitionKey" or "RowKey" or "Timestamp"
        || name.EndsWith(TypeSuffix, StringComparison.Ordinal)
        || name.StartsWith("odata.", StringComparison.Ordinal);

    private static TableRow ReadProperty(TableRow row, string name, JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("Edm.Int64", _) => row.Set(name, long.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
        ("Edm.DateTime", _) => row.Set(name, ReadMoment(value)),
        ("Edm.Binary", _) => row.Set(name, value.GetBytesFromBase64()),
        ("Edm.Double", JsonValueKind.Number) => row.Set(name, value.GetDouble()),
        (_, JsonValueKind.True or JsonValueKind.False) => row.Set(name, value.GetBoolean()),
        (_, JsonValueKind.Number) => value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E')
            ? row.Set(name, value.GetDouble())
            : row.Set(name, value.GetInt32()),
        _ => row.Set(name, value.GetString()),
    };

    private static DateTimeOffset ReadMoment(JsonElement value) =>
        DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
