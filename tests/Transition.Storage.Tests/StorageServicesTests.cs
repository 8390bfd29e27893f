using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Ports;
using Transition.Storage.Tables;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests;

public sealed class StorageServicesTests
{
    [Fact]
    public void AddTransitionStorage_TableStoreRegisteredBefore_IsKept()
    {
        var mine = new InMemoryTableStore();
        using var services = new ServiceCollection()
            .AddSingleton<ITableStore>(mine)
            .AddTransitionStorage(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }, ["custody"])
            .BuildServiceProvider();

        Assert.Same(mine, services.GetRequiredService<ITableStore>());
    }

    [Fact]
    public async Task AddInMemory_WriterOfPendingMarks_DiffersForEachStart()
    {
        await using var one = Backend.InMemory();
        await using var other = Backend.InMemory();
        var aggregate = new AggregateRef("custody", "a");

        var mine = await one.Pending.MarkAsync([(aggregate, 0)], CancellationToken.None);
        var theirs = await other.Pending.MarkAsync([(aggregate, 0)], CancellationToken.None);

        Assert.NotEqual(mine[0].Writer, theirs[0].Writer);
    }

    [Fact]
    public async Task InMemoryProbe_StorageFails_IsNotReady()
    {
        await using var backend = Backend.InMemory();
        Assert.True(await backend.Probe.IsReadyAsync(CancellationToken.None));

        backend.Faults.Hook = _ => throw new StorageUnavailableException();

        Assert.False(await backend.Probe.IsReadyAsync(CancellationToken.None));
    }
}
