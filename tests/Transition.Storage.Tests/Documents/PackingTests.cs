using System.Text;
using Transition.Storage.Documents;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Documents;

/// <summary>How documents stand in their rows.</summary>
public sealed class PackingTests
{
    private const string Column = "Payload0";

    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(number => $"line {number}; ")));

    private readonly InMemoryTableStore tables = new();
    private readonly InMemoryPayloadBlobs blobs = new();
    private readonly DocumentStore store;

    public PackingTests() => store = new(tables, blobs, "views", key => key);

    [Fact]
    public async Task Write_Text_TakesAFractionOfItsBytes()
    {
        await store.WriteAsync("a", Text, null, default);

        Assert.True((await RowAsync()).Get<byte[]>(Column).Length < Text.Length / 3);
        Assert.Equal(Text, (await store.ReadAsync("a", default))!.Content.ToArray());
    }

    [Fact]
    public async Task Write_TextThatFitsItsRowOncePacked_NeedsNoBlob()
    {
        byte[] large = [.. Enumerable.Repeat(Text, 16).SelectMany(part => part)];

        await store.WriteAsync("a", large, null, default);

        Assert.True(large.Length > 512 * 1024);
        Assert.Equal(0, blobs.Count);
        Assert.Equal(large, (await store.ReadAsync("a", default))!.Content.ToArray());
    }

    [Fact]
    public async Task Write_ShortText_StaysReadable()
    {
        await store.WriteAsync("a", "{\"short\":true}"u8.ToArray(), null, default);

        Assert.Equal("{\"short\":true}"u8.ToArray(), (await RowAsync()).Get<byte[]>(Column));
    }

    [Fact]
    public async Task Read_OfAnEarlierVersion_AsItIs()
    {
        var row = new TableRow("a", "a").Set("Length", Text.Length).Set(Column, Text);
        await tables.CommitAsync("views", [RowWrite.Insert(row)], default);

        Assert.Equal(Text, (await store.ReadAsync("a", default))!.Content.ToArray());
    }

    [Fact]
    public async Task Read_AlteredBytes_InvalidData()
    {
        await store.WriteAsync("a", Text, null, default);
        var row = await RowAsync();
        var altered = row.Get<byte[]>(Column)[..^1];
        await tables.CommitAsync("views", [RowWrite.Replace(row.Set(Column, altered).Set("Length", altered.Length), row.ETag!)], default);

        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync("a", default));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task Read_WithAnotherLengthThanItHad_InvalidData(int length)
    {
        await store.WriteAsync("a", Text, null, default);
        var row = await RowAsync();
        await tables.CommitAsync("views", [RowWrite.Replace(row.Set("Unpacked", length), row.ETag!)], default);

        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync("a", default));
    }

    private async Task<TableRow> RowAsync() => (await tables.ReadAsync("views", "a", "a", default))!;
}
