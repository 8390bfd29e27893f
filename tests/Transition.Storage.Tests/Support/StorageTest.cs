namespace Transition.Storage.Tests.Support;

/// <summary>A test that runs against a storage, whichever, with the tables of one kind of its own.</summary>
public abstract class StorageTest : IAsyncLifetime
{
    private Backend? backend;

    protected string Kind { get; } = $"kind{Guid.NewGuid():N}";

    protected Backend Backend => backend ?? throw new InvalidOperationException("The storage has not been made.");

    public async Task InitializeAsync()
    {
        backend = MakeBackend();
        await backend.Probe.PrepareAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (backend is not null)
        {
            await backend.DisposeAsync();
        }
    }

    protected abstract Backend MakeBackend();

    protected static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    protected static byte[] Bytes(int count, int seed = 1)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
