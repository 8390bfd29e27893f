namespace Transition.Reliability.Tests.Support;

/// <summary>The process that a client spoke to is no more.</summary>
internal sealed class ProcessKilledException(Exception? last) : Exception("The process was killed.", last);
