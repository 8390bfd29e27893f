namespace Transition.Application.Journal;

/// <summary>What the application has to know of its host.</summary>
/// <param name="Orchestrated">
/// Durable orchestrations do the waiting and the launching, and any number of processes work on the storage; otherwise one
/// process does all of it.
/// </param>
public sealed record Hosting(bool Orchestrated)
{
    public static Hosting OneProcess { get; } = new(Orchestrated: false);
}
