using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Reliability.Tests.Support;

/// <summary>Counts the storage requests of a process and lets one of them go wrong, or none.</summary>
/// <param name="kind">Null to count only.</param>
/// <param name="number">The request that goes wrong, from 1, among those that can go wrong so.</param>
/// <param name="isAlone">Whether the process knows that no other works on the storage.</param>
internal sealed class FaultPlan(FaultKind? kind = null, int number = int.MaxValue, bool isAlone = false)
{
    private int requests;
    private int struck;

    public static FaultPlan None => new();

    public bool IsAlone => isAlone;

    public FaultKind? Kind => kind;

    /// <summary>How many there were that can go wrong so.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Whether the fault has happened.</summary>
    public bool Struck => Volatile.Read(ref struck) > 0;

    /// <summary>Whether the process is dead: nothing of it reaches the storage any more.</summary>
    public bool HasKilled => Kills && Struck;

    /// <summary>Whether it is a guard that is said not to hold.</summary>
    public bool IsConflict => kind is FaultKind.ConflictBefore or FaultKind.ConflictAfter;

    private bool Kills => kind is FaultKind.KilledBefore or FaultKind.KilledAfter;

    private bool ComesBefore => kind is FaultKind.UnavailableBefore or FaultKind.ConflictBefore or FaultKind.KilledBefore;

    /// <summary>To be called before a request is carried out; whether the fault is to come after it.</summary>
    /// <param name="guarded">Whether the request has a guard that may not hold.</param>
    public bool Before(bool guarded)
    {
        if (IsConflict && !guarded)
        {
            return false;
        }

        var own = Interlocked.Increment(ref requests);
        if (HasKilled)
        {
            throw Failure();
        }

        if (own != number)
        {
            return false;
        }

        Interlocked.Exchange(ref struck, 1);
        return ComesBefore ? throw Failure() : true;
    }

    /// <summary>To be called after it was carried out.</summary>
    /// <param name="strikes">What <see cref="Before"/> said.</param>
    public void After(bool strikes)
    {
        // A dead process hears no answer at all, whichever request it was waiting for.
        if (strikes || HasKilled)
        {
            throw Failure();
        }
    }

    private Exception Failure() => IsConflict
        ? new RowConflictException($"Made up: request {number}.")
        : new StorageUnavailableException($"Made up: request {number}.");
}
