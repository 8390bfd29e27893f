using Transition.Application.Ports;

namespace Transition.Storage;

/// <summary>Memory needs no preparing, and answers unless a fault says otherwise.</summary>
public sealed class InMemoryStorageProbe(StorageFaults? faults = null) : IStorageProbe
{
    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            faults?.BeforeRead(TableNames.Settings);
            return Task.FromResult(true);
        }
        catch (StorageUnavailableException)
        {
            return Task.FromResult(false);
        }
    }
}
