using System.Runtime.CompilerServices;
using Transition.Application.Ports;

namespace Transition.Storage.Blobs;

/// <summary>Seals in memory, for tests.</summary>
public sealed class InMemorySealStore(StorageFaults? faults = null) : ISealStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, byte[]> seals = [];

    public Task<bool> TryWriteAsync(long number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        faults?.BeforeWrite(Containers.Seals);
        bool isNew;
        lock (gate)
        {
            isNew = seals.TryAdd(number, content.ToArray());
        }

        faults?.AfterWrite(Containers.Seals);
        return Task.FromResult(isNew);
    }

    public async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Content)> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        faults?.BeforeRead(Containers.Seals);
        List<(long, ReadOnlyMemory<byte>)> all;
        lock (gate)
        {
            all = [.. seals.Select(seal => (seal.Key, (ReadOnlyMemory<byte>)seal.Value))];
        }

        foreach (var seal in all)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return seal;
        }
    }
}
