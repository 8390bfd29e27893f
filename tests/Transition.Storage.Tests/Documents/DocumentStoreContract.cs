using Transition.Application.Ports;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Documents;

public abstract class DocumentStoreContract : StorageTest
{
    protected static CancellationToken Never => CancellationToken.None;

    protected string Key { get; } = $"inbox/{Guid.NewGuid():N}";

    protected IDocumentStore Views => Backend.Documents(StorageServices.Views);

    [Fact]
    public async Task Read_NoSuchDocument_Null() => Assert.Null(await Views.ReadAsync(Key, Never));

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(524_289)]
    [InlineData(1_500_000)]
    public async Task Write_AnySize_ComesBackTheSame(int size)
    {
        var first = await Views.WriteAsync(Key, Bytes(11), null, Never);

        var second = await Views.WriteAsync(Key, Bytes(size), first.ETag, Never);

        var stored = await Views.ReadAsync(Key, Never);
        Assert.Equal(Bytes(size), stored!.Content.ToArray());
        Assert.Equal((Key, second.ETag), (stored.Key, stored.ETag));
    }

    [Fact]
    public async Task Write_SomebodyElseWrote_Refused()
    {
        var first = await Views.WriteAsync(Key, Bytes(1), null, Never);
        await Views.WriteAsync(Key, Bytes(2), first.ETag, Never);

        await Assert.ThrowsAsync<ConcurrencyException>(() => Views.WriteAsync(Key, Bytes(3), first.ETag, Never));
        await Assert.ThrowsAsync<ConcurrencyException>(() => Views.WriteAsync(Key, Bytes(3), null, Never));

        Assert.Equal(Bytes(2), (await Views.ReadAsync(Key, Never))!.Content.ToArray());
    }

    [Fact]
    public async Task Write_DocumentWasRemoved_Refused()
    {
        var first = await Views.WriteAsync(Key, Bytes(1), null, Never);
        await Views.RemoveAllAsync(_ => true, Never);

        await Assert.ThrowsAsync<ConcurrencyException>(() => Views.WriteAsync(Key, Bytes(2), first.ETag, Never));
    }

    [Fact]
    public async Task WriteMany_OfSeveralSorts_WritesReplacesAndRemovesEach()
    {
        var (kept, removed) = (await Views.WriteAsync($"{Key}|a", Bytes(1), null, Never), await Views.WriteAsync($"{Key}|b", Bytes(1), null, Never));

        var written = await Views.WriteManyAsync(
            [new(kept.Key, Bytes(2), kept.ETag), new(removed.Key, null, removed.ETag), new($"other|{Key}", Bytes(600_000), null)], Never);

        Assert.All(written, one => Assert.True(one.Won));
        var stored = await Views.ReadAsync(kept.Key, Never);
        Assert.Equal(Bytes(2), stored!.Content.ToArray());
        Assert.Equal(written[0].ETag, stored.ETag);
        Assert.Null(await Views.ReadAsync(removed.Key, Never));
        Assert.Equal(Bytes(600_000), (await Views.ReadAsync($"other|{Key}", Never))!.Content.ToArray());
    }

    [Fact]
    public async Task WriteMany_SomebodyElseWroteOne_WritesTheOthersAndSaysSo()
    {
        var first = await Views.WriteAsync($"{Key}|a", Bytes(1), null, Never);
        await Views.WriteAsync($"{Key}|a", Bytes(2), first.ETag, Never);

        var written = await Views.WriteManyAsync(
            [new($"{Key}|b", Bytes(3), null), new($"{Key}|a", Bytes(3), first.ETag), new($"{Key}|a2", Bytes(3), null)], Never);

        Assert.Equal([true, false, true], written.Select(one => one.Won));
        Assert.Equal(Bytes(2), (await Views.ReadAsync($"{Key}|a", Never))!.Content.ToArray());
        Assert.Equal(Bytes(3), (await Views.ReadAsync($"{Key}|b", Never))!.Content.ToArray());
    }

    [Fact]
    public async Task WriteMany_MoreThanFitInARequest_WritesAll()
    {
        var writes = Enumerable.Range(0, 120).Select(number => new DocumentWrite($"{Key}|{number}", Bytes(40_000), null)).ToList();

        var written = await Views.WriteManyAsync(writes, Never);

        Assert.Equal(120, written.Count(one => one.Won));
        Assert.Equal(Bytes(40_000), (await Views.ReadAsync($"{Key}|119", Never))!.Content.ToArray());
    }

    [Fact]
    public async Task WriteMany_RemovesWhatSomebodyElseWroteOrRemoved_RefusedOrDone()
    {
        var first = await Views.WriteAsync(Key, Bytes(1), null, Never);
        var second = await Views.WriteAsync(Key, Bytes(2), first.ETag, Never);

        Assert.False((await Views.WriteManyAsync([new(Key, null, first.ETag)], Never))[0].Won);

        Assert.Equal(Bytes(2), (await Views.ReadAsync(Key, Never))!.Content.ToArray());
        Assert.True((await Views.WriteManyAsync([new(Key, null, second.ETag)], Never))[0].Won);
        Assert.True((await Views.WriteManyAsync([new(Key, null, second.ETag)], Never))[0].Won);
    }

    [Theory]
    [MemberData(nameof(Ids.Odd), MemberType = typeof(Ids))]
    public async Task Write_OddKey_ReadBackUnderIt(string key)
    {
        var before = await Views.ReadAsync(key, Never);

        await Views.WriteAsync(key, Bytes(5), before?.ETag, Never);

        Assert.Equal(Bytes(5), (await Views.ReadAsync(key, Never))!.Content.ToArray());
    }

    [Fact]
    public async Task ReadAll_Documents_GivesEachUnderItsKey()
    {
        await Views.WriteAsync($"{Key}|a", Bytes(1), null, Never);
        await Views.WriteAsync($"{Key}|b", Bytes(2), null, Never);

        var all = await ListAsync(Views.ReadAllAsync(Never));

        Assert.Equal(
            [$"{Key}|a {Bytes(1)[0]} 1", $"{Key}|b {Bytes(2)[0]} 2"],
            all.Where(one => one.Key.StartsWith(Key, StringComparison.Ordinal)).Select(one => $"{one.Key} {one.Content.Span[0]} {one.Content.Length}").Order());
    }

    [Fact]
    public async Task Remove_FromOneStore_LeavesWhatIsNotAskedForAndTheOtherStore()
    {
        var settings = Backend.Documents(StorageServices.Settings);
        await settings.WriteAsync(Key, Bytes(1), null, Never);
        foreach (var n in Enumerable.Range(0, 20))
        {
            await Views.WriteAsync($"{Key}/{n}", Bytes(1), null, Never);
        }

        await Views.RemoveAllAsync(key => key != $"{Key}/7", Never);

        Assert.Null(await Views.ReadAsync($"{Key}/0", Never));
        Assert.NotNull(await Views.ReadAsync($"{Key}/7", Never));
        Assert.Null(await Views.ReadAsync($"{Key}/19", Never));
        Assert.NotNull(await settings.ReadAsync(Key, Never));
    }
}
