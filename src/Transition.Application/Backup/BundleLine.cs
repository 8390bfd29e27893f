using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>
/// One line of an export or a backup, as far as its proof needs it: read into a buffer that is used again, for a bundle has many.
/// </summary>
internal sealed class BundleLine
{
    private const int LongestNumber = 20;

    /// <summary>In the order of <see cref="Field"/>, which is that of a line.</summary>
    private static readonly byte[][] Names =
    [
        .. Enum.GetNames<Field>().Select(name => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(name))),
    ];

    private readonly ArrayBufferWriter<byte> texts = new(2048);
    private readonly (int Start, int Length)?[] places = new (int, int)?[Names.Length];
    private readonly ChainInput input = new();
    private DateTimeOffset at;
    private DateTimeOffset recordedAt;

    private enum Field
    {
        Kind, Id, Sequence, Type, At, RecordedAt, Actor, Role, Organisation, OnBehalfOf, Reason, Chain, Data, Bytes, Head, Version,
    }

    /// <summary>Whether it is the head that the events before it lead to.</summary>
    public bool IsHead { get; private set; }

    /// <summary>The sequence number of an event, the version of a head.</summary>
    public long Number { get; private set; }

    public ReadOnlySpan<byte> Chain => Of(Field.Chain);

    public AggregateRef Aggregate => new(Encoding.UTF8.GetString(Of(Field.Kind)), Encoding.UTF8.GetString(Of(Field.Id)));

    public bool IsOfTheSame(BundleLine other) =>
        Of(Field.Id).SequenceEqual(other.Of(Field.Id)) && Of(Field.Kind).SequenceEqual(other.Of(Field.Kind));

    /// <exception cref="JsonException">It is not a line of an export or a backup.</exception>
    public void Read(ReadOnlySpan<byte> line)
    {
        texts.ResetWrittenCount();
        Array.Clear(places);
        (IsHead, Number, at, recordedAt) = (false, 0, default, default);
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            ReadObject(ref reader, line);
        }
        catch (Exception broken) when (broken is InvalidOperationException or FormatException)
        {
            throw new JsonException("A value is not what it should be.", broken);
        }

        foreach (var field in (ReadOnlySpan<Field>)[Field.Kind, Field.Id, Field.Chain, Field.Data])
        {
            _ = places[(int)field] ?? throw new JsonException($"Its {field} is missing.");
        }
    }

    /// <summary>The chain hash that an event must have after one with this chain hash.</summary>
    public void Hash(ReadOnlySpan<byte> before, Span<byte> hash)
    {
        Span<byte> number = stackalloc byte[LongestNumber];
        Number.TryFormat(number, out var digits, default, CultureInfo.InvariantCulture);
        input.Append(before);
        Append(Field.Kind);
        Append(Field.Id);
        input.Append(number[..digits]);
        foreach (var field in (ReadOnlySpan<Field>)[Field.Type, Field.Actor, Field.Role, Field.Organisation, Field.OnBehalfOf])
        {
            Append(field);
        }

        input.Append(at);
        input.Append(recordedAt);
        Append(Field.Reason);
        Append(Field.Data);
        input.Hash(hash);
    }

    private ReadOnlySpan<byte> Of(Field field) =>
        places[(int)field] is { } place ? texts.WrittenSpan.Slice(place.Start, place.Length) : default;

    private void Append(Field field)
    {
        if (places[(int)field] is null)
        {
            input.AppendNull();
        }
        else
        {
            input.Append(Of(field));
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        for (var guess = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject; guess++)
        {
            guess = Find(ref reader, guess);
            reader.Read();
            ReadValue(ref reader, line, (Field)guess);
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, Field field)
    {
        switch (field)
        {
            case Field.Head:
                IsHead = true;
                ReadObject(ref reader, line);
                break;
            case Field.Sequence or Field.Version:
                Number = reader.GetInt64();
                break;
            case Field.At:
                at = reader.GetDateTimeOffset();
                break;
            case Field.RecordedAt:
                recordedAt = reader.GetDateTimeOffset();
                break;
            case Field.Data:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                Keep(Field.Data, line[start..(int)reader.BytesConsumed]);
                break;
            case Field.Bytes:
                Keep(Field.Data, reader.GetBytesFromBase64());
                break;
            default:
                ReadText(ref reader, field);
                break;
        }
    }

    private void ReadText(ref Utf8JsonReader reader, Field field)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            var start = texts.WrittenCount;
            var length = reader.CopyString(texts.GetSpan(reader.ValueSpan.Length + 1));
            texts.Advance(length);
            places[(int)field] = (start, length);
        }
    }

    private void Keep(Field field, ReadOnlySpan<byte> bytes)
    {
        places[(int)field] = (texts.WrittenCount, bytes.Length);
        texts.Write(bytes);
    }

    /// <summary>The field of a property, looked for first where it is expected.</summary>
    private static int Find(ref Utf8JsonReader reader, int guess)
    {
        for (var tried = 0; tried < Names.Length; tried++)
        {
            var index = (guess + tried) % Names.Length;
            if (reader.ValueTextEquals(Names[index]))
            {
                return index;
            }
        }

        throw new JsonException($"'{reader.GetString()}' is not a property of it.");
    }
}
