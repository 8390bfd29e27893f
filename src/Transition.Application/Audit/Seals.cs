using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>
/// Seals the heads, so that a history rewritten as a whole, or cut off at its end, is found as well. Several processes may seal
/// at the same time: a number taken by one is not taken by another.
/// </summary>
public sealed class Seals(
    IEventStore store,
    ISealStore seals,
    CommittedHeads committed,
    [FromKeyedServices(Settings.Store)] IDocumentStore settings,
    TimeProvider machine) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private SealEnd? end;

    /// <summary>Seals what this process has committed since it last did.</summary>
    /// <returns>Null if that is nothing.</returns>
    public async Task<Seal?> SealChangedAsync(CancellationToken cancellation)
    {
        var heads = committed.Waiting();
        if (heads.Count == 0)
        {
            return null;
        }

        var sealedNow = await SealAsync(heads, cancellation);
        committed.Forget(heads);
        return sealedNow;
    }

    /// <summary>Seals every head that can be read; verifying names the others. Long: reads every table.</summary>
    /// <returns>Null if there are none.</returns>
    public async Task<Seal?> SealAllAsync(CancellationToken cancellation)
    {
        List<SealedHead> heads = [];
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var head in store.ReadHeadsAsync(kind, cancellation).Where(head => head.Damage is null))
            {
                heads.Add(SealedHead.Of(head));
            }
        }

        return heads.Count == 0 ? null : await SealAsync(heads, cancellation);
    }

    public void Dispose() => one.Dispose();

    private async Task<Seal> SealAsync(IReadOnlyList<SealedHead> heads, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            end ??= await KeptEndAsync(cancellation) ?? SealEnd.None;
            while (true)
            {
                var next = new Seal(end.Number + 1, end.Hash, machine.GetUtcNow(), heads);
                var content = DomainJson.Encode(next);
                if (await seals.TryWriteAsync(next.Number, content, cancellation))
                {
                    end = new(next.Number, Seal.HashOf(content));
                    await KeepEndAsync(end, cancellation);
                    return next;
                }

                end = await NewerEndAsync(end, cancellation);
            }
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<SealEnd> NewerEndAsync(SealEnd known, CancellationToken cancellation)
    {
        if (await KeptEndAsync(cancellation) is { } kept && kept.Number > known.Number)
        {
            return kept;
        }

        await foreach (var (number, content) in seals.ReadAllAsync(cancellation))
        {
            known = new(number, Seal.HashOf(content));
        }

        return known;
    }

    private async Task<SealEnd?> KeptEndAsync(CancellationToken cancellation) =>
        (await settings.ReadAsync(Settings.LastSeal, cancellation))?.As<SealEnd>();

    private async Task KeepEndAsync(SealEnd newest, CancellationToken cancellation)
    {
        var stored = await settings.ReadAsync(Settings.LastSeal, cancellation);
        try
        {
            await settings.WriteAsync(Settings.LastSeal, DomainJson.Encode(newest), stored?.ETag, cancellation);
        }
        catch (ConcurrencyException)
        {
            // Another process has sealed meanwhile and keeps its own; the seals themselves tell the order.
        }
    }
}
