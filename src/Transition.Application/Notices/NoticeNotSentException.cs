namespace Transition.Application.Notices;

/// <summary>A mail did not go out. The message says why, for the person who looks after the outbox.</summary>
public sealed class NoticeNotSentException : Exception
{
    public NoticeNotSentException(string message)
        : base(message)
    {
    }

    public NoticeNotSentException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public NoticeNotSentException()
    {
    }
}
