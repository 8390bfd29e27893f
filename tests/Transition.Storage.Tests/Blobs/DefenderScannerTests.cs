using Azure.Storage.Blobs;
using Transition.Domain.Common;
using Transition.Storage.Blobs;
using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests.Blobs;

/// <summary>The tag that Defender for Storage puts on a blob, put on it here by the test.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class DefenderScannerTests(AzuriteFixture azurite)
{
    private static CancellationToken Never => CancellationToken.None;

    [Theory]
    [InlineData("No threats found", ScanVerdict.Clean)]
    [InlineData("Malicious", ScanVerdict.Infected)]
    [InlineData("Error", ScanVerdict.Failed)]
    [InlineData("Not scanned", ScanVerdict.Failed)]
    [InlineData(null, ScanVerdict.Waiting)]
    public async Task R29_Tag_SaysWhatTheScanFound(string? result, ScanVerdict verdict)
    {
        var service = new BlobServiceClient(azurite.ConnectionString);
        var container = service.GetBlobContainerClient("evidence");
        await container.CreateIfNotExistsAsync();
        var name = $"ev-{Guid.NewGuid():N}";
        var file = new BlobEvidenceVault(service);
        await file.StoreAsync(name, new MemoryStream([1, 2, 3]), "application/pdf", 100, Never);
        if (result is not null)
        {
            await container.GetBlobClient(name).SetTagsAsync(new Dictionary<string, string> { [DefenderScanner.Tag] = result });
        }

        Assert.Equal(verdict, await new DefenderScanner(service).VerdictAsync(name, Never));
    }

    [Fact]
    public async Task R29_Removed_FileIsGoneAndRemovingItAgainDoesNoHarm()
    {
        var vault = new BlobEvidenceVault(new BlobServiceClient(azurite.ConnectionString));
        await new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("evidence").CreateIfNotExistsAsync();
        var name = $"ev-{Guid.NewGuid():N}";
        await vault.StoreAsync(name, new MemoryStream([1]), "application/pdf", 100, Never);

        await vault.RemoveAsync(name, Never);
        await vault.RemoveAsync(name, Never);

        Assert.Null(await vault.OpenAsync(name, Never));
    }
}
