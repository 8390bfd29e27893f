namespace Transition.Application.Ports;

/// <summary>Removes files for good. Only what two persons have decided to dispose of may be handed to it.</summary>
public interface IEvidenceDisposal
{
    /// <summary>Safe to repeat.</summary>
    Task RemoveAsync(string name, CancellationToken cancellation);
}
