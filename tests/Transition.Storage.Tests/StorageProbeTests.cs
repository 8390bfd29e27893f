using Transition.Application.Ports;
using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests;

public sealed class StorageProbeTests
{
    private static readonly EventContext Context = new("p", "r", "o", null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null);

    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task Probe_BeforeAndAfterPreparingAndOnceStopped_TellsTheTruth()
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        await using var backend = Backend.On(azurite.ConnectionString, transport: null, "custody", "tranche");

        Assert.False(await backend.Probe.IsReadyAsync(Never));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => backend.Probe.PrepareAsync(Never)));
        await backend.Probe.PrepareAsync(Never);
        Assert.True(await backend.Probe.IsReadyAsync(Never));

        await azurite.DisposeAsync();
        Assert.False(await backend.Probe.IsReadyAsync(Never));
    }

    [Fact]
    public async Task EveryPort_StorageStopped_SaysUnavailable()
    {
        var azurite = await AzuriteProcess.StartAsync();
        await using var backend = Backend.On(azurite.ConnectionString);
        await azurite.DisposeAsync();
        var aggregate = new AggregateRef("custody", "a");
        List<Func<Task>> calls =
        [
            () => backend.Events.ReadHeadAsync(aggregate, Never),
            () => backend.Events.CommitAsync(new Commit(aggregate, null, [new("One", default)], default, Context), Never),
            () => backend.Events.ReadAllEventsAsync("custody", Never).GetAsyncEnumerator(Never).MoveNextAsync().AsTask(),
            () => backend.Pending.MarkAsync([(aggregate, 0)], Never),
            () => backend.Due.SetAsync([(aggregate, DateTimeOffset.UnixEpoch)], Never),
            () => backend.Documents(StorageServices.Views).WriteAsync("k", new byte[1], null, Never),
            () => backend.Documents(StorageServices.Views).WriteAsync("k", new byte[600_000], null, Never),
            () => backend.Documents(StorageServices.Views).RemoveAllAsync(_ => true, Never),
            () => backend.Evidence.StoreAsync("e", new MemoryStream([1]), "text/plain", 10, Never),
            () => backend.Evidence.OpenAsync("e", Never),
            () => backend.Seals.TryWriteAsync(1, new byte[1], Never),
            () => backend.Seals.ReadAllAsync(Never).GetAsyncEnumerator(Never).MoveNextAsync().AsTask(),
            () => backend.Payloads.GetAsync("hash", Never),
            () => backend.Probe.PrepareAsync(Never),
        ];

        foreach (var call in calls)
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(call);
        }
    }
}
