using System.Text.Json;
using Transition.Application.Clock;
using Transition.Application.Ports;

namespace Transition.LocalHost.Clock;

/// <summary>The machine's time plus an offset that is kept with the data and only ever grows.</summary>
public sealed class MovableBusinessClock(
    [FromKeyedServices(MovableBusinessClock.StoreName)] IDocumentStore settings, TimeProvider machine)
    : BusinessClock, IMovableClock, IDisposable
{
    public const string StoreName = "settings";
    private const string Key = "business-clock";

    private readonly SemaphoreSlim turn = new(1, 1);
    private long offset;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow().AddTicks(Interlocked.Read(ref offset));

    /// <summary>Takes up the offset that was kept; until then this is the machine's time.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await ReadAsync(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Gives a store that has no clock yet the time at which its story begins; any other keeps its own.</summary>
    public async Task BeginAtAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (await ReadAsync(cancellation) is null)
            {
                await KeepAsync(moment, null, cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var stored = await ReadAsync(cancellation);
            var now = GetUtcNow();
            if (moment < now)
            {
                throw new ClockMovedBackException(now, moment);
            }

            await KeepAsync(moment, stored, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task KeepAsync(DateTimeOffset moment, StoredDocument? stored, CancellationToken cancellation)
    {
        var moved = new Setting(moment - machine.GetUtcNow());
        await settings.WriteAsync(Key, JsonSerializer.SerializeToUtf8Bytes(moved), stored?.ETag, cancellation);
        Interlocked.Exchange(ref offset, moved.Offset.Ticks);
    }

    private async Task<StoredDocument?> ReadAsync(CancellationToken cancellation)
    {
        var stored = await settings.ReadAsync(Key, cancellation);
        if (stored is not null)
        {
            Interlocked.Exchange(ref offset, JsonSerializer.Deserialize<Setting>(stored.Content.Span)!.Offset.Ticks);
        }

        return stored;
    }

    private sealed record Setting(TimeSpan Offset);
}
