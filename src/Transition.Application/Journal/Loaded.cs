using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>An aggregate as loaded or as just committed.</summary>
/// <param name="Head">Null if it does not exist yet.</param>
/// <param name="Events">What was committed just now; empty if nothing was.</param>
public sealed record Loaded<T>(T State, StoredHead? Head, IReadOnlyList<Domain.Common.IEvent> Events)
{
    public long Version => Head?.Version ?? 0;
}
