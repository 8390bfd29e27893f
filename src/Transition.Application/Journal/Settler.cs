using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// Carries commits to read models and to the aggregates that depend on them, with a bounded number of workers. What it loses
/// in a crash the pending index still names.
/// </summary>
public sealed class Settler(
    IServiceProvider services, PendingBook pending, IEventStore store, EventCodec codec, IWitness witness, Parking parking, Tenancy tenancy,
    TimeProvider machine, ILogger<Settler> log)
    : ISettlement, ISignals
{
    private const int Workers = 24;
    private const int MostAttempts = 6;
    private readonly Channel<Settling> queue = Channel.CreateUnbounded<Settling>();
    private readonly Projecting projecting = new(store, tenancy);
    private readonly Telling telling = new(services, witness);
    private readonly Lazy<Dictionary<string, IFollowUp>> followUps =
        new(() => services.GetServices<IFollowUp>().ToDictionary(followUp => followUp.Kind));

    private readonly Quiet quiet = new();
    private readonly HoldingBack holding = new();

    public void Hand(Settling settling)
    {
        projecting.Note(settling.Aggregate, settling.Version);
        quiet.Enter();
        queue.Writer.TryWrite(settling);
    }

    public void Send(AggregateRef aggregate)
    {
        Cascade.Current?.Enter();
        quiet.Enter();
        queue.Writer.TryWrite(new(aggregate, null, Settling.Signal, [], Cascade.Current));
    }

    /// <summary>Looks at an aggregate now: what is due is done, and a moment that another process has left behind goes at once.</summary>
    public async Task<Looked> LookAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        var looked = await followUps.Value[aggregate.Kind].AdvanceAsync(aggregate.Id, cancellation);
        await pending.FlushAsync(cancellation);
        return looked;
    }

    /// <summary>Brings the read models up to an aggregate's head once more.</summary>
    public async Task ShowAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        if (await store.ReadHeadAsync(aggregate, cancellation) is { } head)
        {
            var followUp = followUps.Value[aggregate.Kind];
            await followUp.ProjectAsync(await followUp.ReadAsync(head, cancellation), head.Version, cancellation);
        }
    }

    /// <summary>Completes when nothing is under way, and nothing is marked as such.</summary>
    public async Task IdleAsync(CancellationToken cancellation)
    {
        await holding.WithoutAsync(() => quiet.WaitAsync(cancellation));
        await pending.FlushAsync(cancellation);
    }

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(cancellation), CancellationToken.None)));

    /// <summary>Settles what another process, or this one in trouble, has left behind.</summary>
    public async Task RecoverAsync(PendingEntry entry, CancellationToken cancellation)
    {
        var followUp = followUps.Value[entry.Aggregate.Kind];
        if (await store.ReadHeadAsync(entry.Aggregate, cancellation) is not { } head)
        {
            return;
        }

        var events = await ReadAsync(entry.Aggregate, entry.Delivered, cancellation);
        var state = await followUp.ReadAsync(head, cancellation);
        await followUp.ProjectAsync(state, head.Version, cancellation);
        if (await telling.TellAsync(entry.Aggregate, followUp, state, events, cancellation) is { } rest)
        {
            await rest(cancellation);
        }
    }

    /// <summary>Shows an aggregate that was parked, all of whose history can be read again.</summary>
    public async Task TakeUpAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        if (await store.ReadHeadAsync(aggregate, cancellation) is { } head)
        {
            var followUp = followUps.Value[aggregate.Kind];
            var events = await ReadAsync(aggregate, 0, cancellation);
            var state = await followUp.ReadAsync(head, cancellation);
            await followUp.ProjectAsync(state, head.Version, cancellation);
            await witness.NoteAsync(aggregate, state, events, cancellation);
        }
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && await Next(cancellation) is { } settling)
        {
            Cascade.Current = settling.Cascade;
            try
            {
                await TryAsync(settling, cancellation);
            }
            finally
            {
                settling.Cascade?.Leave();
                quiet.Leave();
            }
        }
    }

    private async Task<Settling?> Next(CancellationToken cancellation)
    {
        try
        {
            return await queue.Reader.ReadAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Repeats while the storage is away. What fails for good stays marked as pending, is logged, and stops nobody else.</summary>
    private async Task TryAsync(Settling settling, CancellationToken cancellation)
    {
        using var activity = Telemetry.Settle(settling.Aggregate);
        var start = machine.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await DoAsync(settling, cancellation);
                Telemetry.Settled(settling.Aggregate, machine.GetElapsedTime(start), failed: false);
                return;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (StorageUnavailableException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), machine, CancellationToken.None);
            }
#pragma warning disable CA1031 // Whatever is wrong with one aggregate must not stop the others.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "{Aggregate} could not be settled at version {Version}; it stays pending.", settling.Aggregate, settling.Version);
                if (!settling.IsSignal)
                {
                    pending.Park(settling.Aggregate);
                }

                await parking.ParkAsync(settling.Aggregate, failure, CancellationToken.None);
                Telemetry.Settled(settling.Aggregate, machine.GetElapsedTime(start), failed: true);
                return;
            }
        }
    }

    private Task DoAsync(Settling settling, CancellationToken cancellation) => settling switch
    {
        { IsSignal: true } => followUps.Value[settling.Aggregate.Kind].AdvanceAsync(settling.Aggregate.Id, cancellation),
        { Rest: { } rest } => FinishAsync(settling.Aggregate, rest, cancellation),
        _ => SettleAsync(settling, cancellation),
    };

    private async Task SettleAsync(Settling settling, CancellationToken cancellation)
    {
        var followUp = followUps.Value[settling.Aggregate.Kind];
        var (state, version, events) = settling.State is { } known
            ? (known, settling.Version, settling.Events)
            : await ReadAgainAsync(settling, followUp, cancellation);
        if (state is not null && await FollowAsync(settling.Aggregate, followUp, state, version, events, cancellation) is { } rest)
        {
            _ = PutOffAsync(settling with { Cascade = null, Rest = rest }, settling.Cascade);
            return;
        }

        await pending.LeaveAsync(settling.Aggregate, cancellation);
    }

    /// <returns>What nobody waits for and is still to be done.</returns>
    private async Task<Func<CancellationToken, Task>?> FollowAsync(
        AggregateRef aggregate, IFollowUp followUp, object state, long version, IReadOnlyList<Happened> events, CancellationToken cancellation)
    {
        if (!followUp.TellsMeanwhile)
        {
            await projecting.ProjectAsync(aggregate, followUp, state, version, cancellation);
            return await telling.TellAsync(aggregate, followUp, state, events, cancellation);
        }

        // Told first: while the storage takes up what is told, there is time to show.
        var told = telling.TellAsync(aggregate, followUp, state, events, cancellation);
        await Task.WhenAll(told, projecting.ProjectAsync(aggregate, followUp, state, version, cancellation));
        return await told;
    }

    /// <summary>Comes back to the rest when whoever gave the command can read what it has caused.</summary>
    private async Task PutOffAsync(Settling settling, Cascade? cascade)
    {
        quiet.Enter();
        await holding.WaitAsync(cascade?.SettledAsync(machine) ?? Task.CompletedTask);
        queue.Writer.TryWrite(settling);
    }

    private async Task FinishAsync(AggregateRef aggregate, Func<CancellationToken, Task> rest, CancellationToken cancellation)
    {
        await rest(cancellation);
        await pending.LeaveAsync(aggregate, cancellation);
    }

    private async Task<(object? State, long Version, IReadOnlyList<Happened> Events)> ReadAgainAsync(
        Settling settling, IFollowUp followUp, CancellationToken cancellation)
    {
        if (await store.ReadHeadAsync(settling.Aggregate, cancellation) is not { } head)
        {
            return (null, 0, []);
        }

        var events = await ReadAsync(settling.Aggregate, settling.Version, cancellation);
        return (await followUp.ReadAsync(head, cancellation), head.Version, events);
    }

    private async Task<IReadOnlyList<Happened>> ReadAsync(AggregateRef aggregate, long after, CancellationToken cancellation)
    {
        List<Happened> events = [];
        await foreach (var stored in store.ReadEventsAsync(aggregate, after, cancellation))
        {
            events.Add(new(stored.Sequence, codec.Decode(stored), stored.Context));
        }

        return events;
    }
}
