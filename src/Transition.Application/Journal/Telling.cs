using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Journal;

/// <summary>Tells of commits: the aggregates that depend on them, the witness, and whoever waits outside this process.</summary>
internal sealed class Telling(IServiceProvider services, IWitness witness)
{
    private readonly Lazy<IReadOnlyList<IWatcher>> watchers = new(() => [.. services.GetServices<IWatcher>()]);

    /// <param name="state">The aggregate after the events, or later.</param>
    /// <returns>What nobody waits for and is still to be done.</returns>
    public async Task<Func<CancellationToken, Task>?> TellAsync(
        AggregateRef aggregate, IFollowUp followUp, object state, IReadOnlyList<Happened> events, CancellationToken cancellation)
    {
        IReadOnlyList<IEvent> happened = [.. events.Select(one => one.Event)];
        await Task.WhenAll(followUp.ReactAsync(state, happened, cancellation), witness.NoteAsync(aggregate, state, events, cancellation));
        foreach (var watcher in watchers.Value)
        {
            watcher.Send(aggregate, state, happened);
        }

        return followUp.RestOf(state, happened);
    }
}
