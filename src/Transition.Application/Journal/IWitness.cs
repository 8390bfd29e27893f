using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>Takes note of what was committed, of whatever kind. Told at least once, and perhaps in another order.</summary>
public interface IWitness
{
    /// <param name="state">The aggregate after it, or later.</param>
    Task NoteAsync(AggregateRef aggregate, object state, IReadOnlyList<Happened> happened, CancellationToken cancellation);
}
