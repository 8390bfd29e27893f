namespace Transition.Application.Ports;

/// <summary>Makes the storage ready (tables, containers) and tells whether it answers.</summary>
public interface IStorageProbe
{
    /// <summary>Creates what is missing. Safe to repeat and to run from several processes.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>True if tables and blobs both answer now.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellation);
}
