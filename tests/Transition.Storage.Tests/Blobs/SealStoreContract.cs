using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Blobs;

public abstract class SealStoreContract : StorageTest
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task R25_Seal_IsWrittenOnceAndReadInOrder()
    {
        // Seals cannot be removed, so this is the one test that counts them from the first.
        foreach (var number in (long[])[2, 1, 10, 9])
        {
            Assert.True(await Backend.Seals.TryWriteAsync(number, Bytes(100, (int)number), Never));
        }

        Assert.False(await Backend.Seals.TryWriteAsync(2, Bytes(100, 99), Never));
        Assert.False(await Backend.Seals.TryWriteAsync(2, Bytes(100, 2), Never));

        var seals = (await ListAsync(Backend.Seals.ReadAllAsync(Never))).Where(seal => seal.Number <= 10).ToList();
        Assert.Equal([1L, 2, 9, 10], seals.Select(seal => seal.Number));
        Assert.All(seals, seal => Assert.Equal(Bytes(100, (int)seal.Number), seal.Content.ToArray()));
    }

    [Fact]
    public async Task TryWrite_NumberBelowOne_ArgumentException() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Backend.Seals.TryWriteAsync(0, default, Never));
}
