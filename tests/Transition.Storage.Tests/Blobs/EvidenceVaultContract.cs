using System.Security.Cryptography;
using Transition.Application.Ports;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Blobs;

public abstract class EvidenceVaultContract : StorageTest
{
    protected const long Plenty = 1024 * 1024;

    protected static CancellationToken Never => CancellationToken.None;

    protected string Name { get; } = $"ev-{Guid.NewGuid():N}/1";

    [Fact]
    public async Task Open_NoSuchFile_Null() => Assert.Null(await Backend.Evidence.OpenAsync(Name, Never));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task Store_File_GivesItsFactsAndOpensTheSame(int size)
    {
        var file = await StoreAsync(Bytes(size), size);

        Assert.Equal(new StoredFile(Name, Hash(Bytes(size)), size, "application/pdf"), file);
        Assert.Equal(Bytes(size), await OpenAsync());
        Assert.Contains(file, await ListAsync(Backend.Evidence.ListAsync(Never)));
    }

    [Fact]
    public async Task Store_SameFileAgain_KeepsTheFirstAndGivesItsFacts()
    {
        var first = await StoreAsync(Bytes(100, 1), Plenty);

        var second = await Backend.Evidence.StoreAsync(Name, new MemoryStream(Bytes(100, 1)), "text/plain", Plenty, Never);

        Assert.Equal(first, second);
        Assert.Equal(Bytes(100, 1), await OpenAsync());
    }

    [Theory]
    [InlineData(100, 2)]
    [InlineData(99, 1)]
    [InlineData(200, 1)]
    [InlineData(0, 1)]
    public async Task Store_AnotherFileUnderTheName_GivesNothingAndKeepsTheFirst(int size, int seed)
    {
        await StoreAsync(Bytes(100, 1), Plenty);
        using var other = new MemoryStream(Bytes(size, seed));

        Assert.Null(await Backend.Evidence.StoreAsync(Name, other, "application/pdf", Plenty, Never));

        Assert.Equal(size, other.Position);
        Assert.Equal(Bytes(100, 1), await OpenAsync());
        await Assert.ThrowsAsync<EvidenceTooLargeException>(() => Backend.Evidence.StoreAsync(Name, new MemoryStream(Bytes(11)), "a/b", 10, Never));
    }

    [Fact]
    public async Task Store_SameNameAtOnce_OneWinsForAll()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => TryStoreAsync(Bytes(1000, n / 2), Plenty))));

        var won = files.OfType<StoredFile>().ToList();
        Assert.Equal(2, won.Count);
        Assert.Equal(won[0], won[1]);
        Assert.Equal(won[0].Sha256, Hash(await OpenAsync()));
    }

    [Fact]
    public async Task Store_OverTheLimit_RefusedAndNothingKept()
    {
        var failure = await Assert.ThrowsAsync<EvidenceTooLargeException>(() => StoreAsync(Bytes(1001), 1000));

        Assert.Equal(1000, failure.MaximumBytes);
        Assert.Null(await Backend.Evidence.OpenAsync(Name, Never));
        Assert.Equal(1000, (await StoreAsync(Bytes(1000), 1000)).Length);
    }

    [Fact]
    public async Task Store_SourceFails_TheFailureComesThroughAndNothingKept()
    {
        var source = new FailingStream(Bytes(500));

        await Assert.ThrowsAsync<IOException>(() => Backend.Evidence.StoreAsync(Name, source, "text/plain", Plenty, Never));

        Assert.Null(await Backend.Evidence.OpenAsync(Name, Never));
    }

    [Theory]
    [MemberData(nameof(Ids.Odd), MemberType = typeof(Ids))]
    public async Task Store_OddName_OpensUnderItAndNoOther(string name)
    {
        var file = await Backend.Evidence.StoreAsync(name, new MemoryStream(Bytes(10)), "text/plain", Plenty, Never);

        Assert.Equal(name, file?.Name);
        Assert.NotNull(await Backend.Evidence.OpenAsync(name, Never));
        Assert.Null(await Backend.Evidence.OpenAsync(name + "x", Never));
    }

    protected async Task<StoredFile> StoreAsync(byte[] content, long maximum) => (await TryStoreAsync(content, maximum))!;

    private Task<StoredFile?> TryStoreAsync(byte[] content, long maximum) =>
        Backend.Evidence.StoreAsync(Name, new MemoryStream(content), "application/pdf", maximum, Never);

    protected async Task<byte[]> OpenAsync()
    {
        await using var stream = await Backend.Evidence.OpenAsync(Name, Never);
        var content = new MemoryStream();
        await stream!.CopyToAsync(content);
        return content.ToArray();
    }

    protected static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
