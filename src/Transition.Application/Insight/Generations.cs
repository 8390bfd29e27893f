using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>
/// The generations of the read models: one is shown, and while a rebuild is under way every process writes another beside it. No
/// process goes by a word that is older than <see cref="Fresh"/>, and a rebuild lets <see cref="Grace"/> go by after each change
/// of it; so whatever is committed after that wait is written to both.
/// </summary>
public sealed class Generations(
    [FromKeyedServices(Settings.Store)] IDocumentStore settings, Tenancy tenancy, TimeProvider machine) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Grace = 3 * Fresh;
    private static readonly AsyncLocal<int?> Only = new();

    private readonly SemaphoreSlim turn = new(1);
    private volatile Known? known;

    public async ValueTask<Generation> NowAsync(CancellationToken cancellation)
    {
        if (known is { } last && IsGood(last))
        {
            return last.Generation;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            return known is { } other && IsGood(other) ? other.Generation : (await ReadAsync(cancellation)).Generation;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The generations that the running code writes to.</summary>
    public async ValueTask<IEnumerable<int>> WrittenAsync(CancellationToken cancellation) =>
        Only.Value is { } one ? [one] : (await NowAsync(cancellation)).All;

    /// <summary>Until the answer is disposed of, what the running code changes is changed in one generation only.</summary>
    public static IDisposable WriteOnly(int generation)
    {
        Only.Value = generation;
        return new Everywhere();
    }

    /// <summary>Begins a new generation; returns when every process writes it. One that was begun before is given up.</summary>
    public Task<Generation> BeginAsync(CancellationToken cancellation) =>
        ChangeAsync(now => now with { Beside = now.Next }, cancellation);

    /// <summary>Shows the new generation; returns when every process reads it.</summary>
    /// <exception cref="ConcurrencyException">Another rebuild was begun since, and this one is given up.</exception>
    public Task<Generation> ShowAsync(Generation built, CancellationToken cancellation) => ChangeAsync(
        now => now == built
            ? new(built.Beside!.Value, built.Shown)
            : throw new ConcurrencyException("Another rebuild of the read models was begun meanwhile: this one is given up."),
        cancellation);

    /// <summary>Gives up what is beside the shown one, unless another rebuild was begun; returns when no process uses it any more.</summary>
    public Task<Generation> SettleAsync(Generation shown, CancellationToken cancellation) =>
        ChangeAsync(now => now == shown ? now with { Beside = null } : now, cancellation);

    public void Dispose() => turn.Dispose();

    private async Task<Generation> ChangeAsync(Func<Generation, Generation> change, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var before = await ReadAsync(cancellation);
            var after = change(before.Generation);
            if (after != before.Generation)
            {
                known = null;
                await settings.WriteAsync(Settings.Generation, DomainJson.Encode(after), before.ETag, cancellation);
            }
        }
        finally
        {
            turn.Release();
        }

        var now = await NowAsync(cancellation);
        if (!tenancy.IsCertain)
        {
            await Task.Delay(Grace, machine, cancellation);
        }

        return now;
    }

    private async Task<Known> ReadAsync(CancellationToken cancellation)
    {
        var (epoch, at) = (tenancy.Epoch, machine.GetTimestamp());
        var stored = await settings.ReadAsync(Settings.Generation, cancellation);
        return known = new(stored?.As<Generation>() ?? Generation.First, stored?.ETag, epoch, at);
    }

    private bool IsGood(Known last) => tenancy.IsCertain
        ? last.Epoch == tenancy.Epoch
        : machine.GetElapsedTime(last.At) < Fresh;

    private sealed record Known(Generation Generation, string? ETag, long Epoch, long At);

    private sealed class Everywhere : IDisposable
    {
        public void Dispose() => Only.Value = null;
    }
}
