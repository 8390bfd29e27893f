namespace Transition.Application.Ports;

/// <summary>Somebody else committed first. Nothing was stored; load again and decide again.</summary>
public sealed class ConcurrencyException : Exception
{
    public ConcurrencyException()
    {
    }

    public ConcurrencyException(string message)
        : base(message)
    {
    }

    public ConcurrencyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
