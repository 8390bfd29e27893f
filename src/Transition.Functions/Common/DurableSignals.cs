using System.Threading.Channels;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Application.Ports;
using Transition.Application.Transitions;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Functions.Common;

/// <summary>
/// Signals what this process has committed to the orchestrations that wait for it, behind the answer to the person. A signal that
/// fails or comes too thick is dropped: the sweep and the orchestrations' own timers make up for it.
/// </summary>
public sealed class DurableSignals(PathwayBook pathways, Wakes wakes, ILogger<DurableSignals> log) : BackgroundService, IWatcher
{
    private const int Most = 20_000;
    private const int AtOnce = 8;

    private readonly Channel<Func<DurableTaskClient, CancellationToken, Task>> queue =
        Channel.CreateBounded<Func<DurableTaskClient, CancellationToken, Task>>(
            new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile DurableTaskClient? client;

    /// <summary>Functions gives a client to each call, and only there; the newest is used.</summary>
    public void Use(DurableTaskClient given) => client = given;

    public void Send(AggregateRef aggregate, object state, IReadOnlyList<IEvent> events)
    {
        if (SignalFor(aggregate, state, events) is { } signal)
        {
            queue.Writer.TryWrite(signal);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        queue.Reader.ReadAllAsync(CancellationToken.None),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        SendAsync).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private Func<DurableTaskClient, CancellationToken, Task>? SignalFor(
        AggregateRef aggregate, object state, IReadOnlyList<IEvent> events) => state switch
        {
            ServiceTransition when events.OfType<TransitionStarted>().Any() =>
                (durable, token) => Wakes.WakeMoveAsync(durable, aggregate.Id, token),
            ServiceTransition transition => Raise(transition, events),
            Wave when events.OfType<WaveLaunched>().Any() => (durable, token) => wakes.WakeAsync(durable, aggregate, token),
            Submission or Attestation or Agreement => (durable, token) => Wakes.WakeApprovalAsync(durable, aggregate, token),
            _ => null,
        };

    private Func<DurableTaskClient, CancellationToken, Task> Raise(ServiceTransition transition, IReadOnlyList<IEvent> events)
    {
        var happened = MoveEvent.Of(events, pathways.Get(transition.Pathway, transition.PathwayVersion));
        return (durable, token) => durable.RaiseEventAsync(Instances.OfMove(transition.Id), happened, null, token);
    }

    private async ValueTask SendAsync(Func<DurableTaskClient, CancellationToken, Task> signal, CancellationToken stopping)
    {
        if (client is not { } durable)
        {
            return;
        }

        try
        {
            await signal(durable, stopping);
        }
#pragma warning disable CA1031 // A lost signal does no harm, and must not stop the others.
        catch (Exception lost) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogInformation(lost, "A signal was lost; the next sweep or timer makes up for it.");
        }
    }
}
