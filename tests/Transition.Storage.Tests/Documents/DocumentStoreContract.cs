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
    public async Task Remove_TheDocumentRead_IsGoneAndCanBeWrittenAgain()
    {
        var first = await Views.WriteAsync(Key, Bytes(1), null, Never);

        await Views.RemoveAsync(Key, first.ETag, Never);

        Assert.Null(await Views.ReadAsync(Key, Never));
        await Views.WriteAsync(Key, Bytes(2), null, Never);
        Assert.Equal(Bytes(2), (await Views.ReadAsync(Key, Never))!.Content.ToArray());
    }

    [Fact]
    public async Task Remove_SomebodyElseWroteOrRemoved_Refused()
    {
        var first = await Views.WriteAsync(Key, Bytes(1), null, Never);
        var second = await Views.WriteAsync(Key, Bytes(2), first.ETag, Never);

        await Assert.ThrowsAsync<ConcurrencyException>(() => Views.RemoveAsync(Key, first.ETag, Never));

        Assert.Equal(Bytes(2), (await Views.ReadAsync(Key, Never))!.Content.ToArray());
        await Views.RemoveAsync(Key, second.ETag, Never);
        await Assert.ThrowsAsync<ConcurrencyException>(() => Views.RemoveAsync(Key, second.ETag, Never));
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
