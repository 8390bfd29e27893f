using System.Security.Cryptography;
using Transition.Storage.Tables;

namespace Transition.Storage.Payloads;

/// <summary>Puts a payload into a row, cut into binary properties, or into a blob that the row names by its hash.</summary>
internal sealed class PayloadColumns(IPayloadBlobs blobs)
{
    /// <summary>A row's limit is 1 MiB, but Azurite counts its base64.</summary>
    public const int MostInline = 512 * 1024;

    private const string LengthColumn = "Length";
    private const string BlobColumn = "Blob";

    /// <summary>How many bytes a packed payload has.</summary>
    private const string UnpackedColumn = "Unpacked";

    /// <returns>How many bytes of the payload the row itself holds.</returns>
    public async Task<int> WriteAsync(TableRow row, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var kept = payload;
        if (Packing.Pack(payload.Span) is { } packed)
        {
            kept = packed;
            row.Set(UnpackedColumn, payload.Length);
        }

        if (kept.Length <= MostInline)
        {
            WriteInline(row, kept);
            return kept.Length;
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(kept.Span));
        await blobs.PutAsync(sha256, kept, cancellation);
        row.Set(LengthColumn, kept.Length).Set(BlobColumn, sha256);
        return 0;
    }

    /// <exception cref="InvalidDataException">The payload is lost or was altered.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(TableRow row, CancellationToken cancellation)
    {
        var kept = row.Find<string>(BlobColumn) is { } sha256 ? await blobs.GetAsync(sha256, cancellation) : ReadInline(row);
        return row.Properties.GetValueOrDefault(UnpackedColumn) is int length ? Packing.Unpack(kept.Span, length) : kept;
    }

    public static void WriteInline(TableRow row, ReadOnlyMemory<byte> payload)
    {
        row.Set(LengthColumn, payload.Length);
        for (var start = 0; start < payload.Length; start += TableLimits.PropertyBytes)
        {
            var length = Math.Min(TableLimits.PropertyBytes, payload.Length - start);
            row.Set(Column(start), payload.Slice(start, length).ToArray());
        }
    }

    public static ReadOnlyMemory<byte> ReadInline(TableRow row)
    {
        var length = row.Get<int>(LengthColumn);
        if (length <= TableLimits.PropertyBytes)
        {
            return length == 0 ? ReadOnlyMemory<byte>.Empty : row.Get<byte[]>(Column(0));
        }

        var payload = new byte[length];
        for (var start = 0; start < length; start += TableLimits.PropertyBytes)
        {
            row.Get<byte[]>(Column(start)).CopyTo(payload.AsSpan(start));
        }

        return payload;
    }

    private static string Column(int start) => $"Payload{start / TableLimits.PropertyBytes}";
}
