using Transition.Application.Ports;

namespace Transition.Storage;

/// <summary>Memory needs no preparing, and answers always.</summary>
public sealed class InMemoryStorageProbe : IStorageProbe
{
    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<bool> IsReadyAsync(CancellationToken cancellation) => Task.FromResult(true);
}
