namespace Transition.Application.Journal;

/// <summary>
/// Whether other processes work on the same storage. One that is alone, for example because it holds the lock of its data
/// folder, need not read again what it has written or read: that is the newest there is.
/// </summary>
public sealed class Tenancy(bool isAlone, TimeProvider machine)
{
    /// <summary>A write without an answer may still arrive; after so long it has been given up.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromMinutes(2);

    private long certainFrom;
    private long epoch;

    /// <summary>What was known in an earlier epoch is only a guess in this one.</summary>
    public long Epoch => Interlocked.Read(ref epoch);

    /// <summary>Whether what this process knows is the newest.</summary>
    public bool IsCertain => isAlone && machine.GetTimestamp() >= Interlocked.Read(ref certainFrom);

    /// <summary>Something has happened to the storage that leaves open what it holds: a write without an answer, a restart.</summary>
    public void BeginDoubt()
    {
        Interlocked.Exchange(ref certainFrom, machine.GetTimestamp() + (long)(Doubt.TotalSeconds * machine.TimestampFrequency));
        Interlocked.Increment(ref epoch);
    }
}
