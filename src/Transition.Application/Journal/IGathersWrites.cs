namespace Transition.Application.Journal;

/// <summary>
/// Keeps what follows from commits for a moment, so that many share a write. The pending marks of those commits go only after it
/// has been stored, so a crash loses nothing.
/// </summary>
public interface IGathersWrites
{
    /// <summary>Stores all that was gathered before the call.</summary>
    Task FlushAsync(Pace pace, CancellationToken cancellation);
}
