namespace Transition.Application.Ports;

/// <summary>
/// The storage did not answer, or refused for now, after the bounded retries. Whether a write took effect is unknown;
/// every write is safe to repeat.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
