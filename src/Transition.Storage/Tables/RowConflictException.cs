namespace Transition.Storage.Tables;

/// <summary>A write's guard did not hold: the row exists already, is gone, or has another ETag. Nothing was written.</summary>
public sealed class RowConflictException : Exception
{
    public RowConflictException()
    {
    }

    public RowConflictException(string message)
        : base(message)
    {
    }

    public RowConflictException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
