namespace Transition.LocalHost;

/// <summary>
/// Something outside the program keeps it from running. The message says what, the remedy what to do about it; a stack trace
/// would help nobody.
/// </summary>
public sealed class StartupException : Exception
{
    public StartupException(string message, string remedy, Exception? inner = null)
        : base(message, inner) => Remedy = remedy;

    public string Remedy { get; }
}
