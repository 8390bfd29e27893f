namespace Transition.Reliability.Tests.Support;

/// <summary>How a storage request goes wrong.</summary>
public enum FaultKind
{
    /// <summary>No answer, and nothing was done: refused as busy, or cut off on the way there.</summary>
    UnavailableBefore,

    /// <summary>No answer, although it was done: timed out, or cut off on the way back.</summary>
    UnavailableAfter,

    /// <summary>A guard is said not to hold, and nothing was done.</summary>
    ConflictBefore,

    /// <summary>It was done, the answer was lost, and the client's own second try found its guard broken by the first.</summary>
    ConflictAfter,

    /// <summary>The process dies before the request gets out.</summary>
    KilledBefore,

    /// <summary>The process dies before it hears that the request was carried out.</summary>
    KilledAfter,

    /// <summary>Answered as busy, and nothing was done: the client itself asks again. Over HTTP only.</summary>
    Busy,

    /// <summary>Done, and the connection was cut before the answer: the client itself asks again. Over HTTP only.</summary>
    Cut,

    /// <summary>Done, and no answer came in time: the client itself asks again. Over HTTP only.</summary>
    TimedOut,
}

internal static class FaultKinds
{
    /// <summary>What it is called where faults are counted.</summary>
    public static string ToWords(this FaultKind kind) => kind switch
    {
        FaultKind.UnavailableBefore => "refused before its effect",
        FaultKind.UnavailableAfter => "no answer after its effect",
        FaultKind.ConflictBefore => "a guard is said not to hold",
        FaultKind.ConflictAfter => "the client finds its own effect",
        FaultKind.KilledBefore => "the process dies before it",
        FaultKind.KilledAfter => "the process dies after it",
        FaultKind.Busy => "answered as busy, the client asks again",
        FaultKind.Cut => "cut off after its effect, the client asks again",
        _ => "no answer in time, the client asks again",
    };
}
