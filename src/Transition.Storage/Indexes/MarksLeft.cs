using Transition.Application.Ports;

namespace Transition.Storage.Indexes;

/// <summary>Whose marks a row still holds. Those that were removed before the row could go are known here and nowhere else.</summary>
internal sealed class MarksLeft(IEnumerable<AggregateRef> aggregates)
{
    private readonly Lock gate = new();
    private readonly HashSet<AggregateRef> left = [.. aggregates];

    public bool Holds(AggregateRef aggregate)
    {
        lock (gate)
        {
            return left.Contains(aggregate);
        }
    }

    /// <returns>Whether the row may go with these marks. They stay in it until it has gone; where there are others, they are taken out.</returns>
    public bool AreLast(IEnumerable<AggregateRef> removed)
    {
        HashSet<AggregateRef> gone = [.. removed];
        lock (gate)
        {
            if (left.IsSubsetOf(gone))
            {
                return true;
            }

            left.ExceptWith(gone);
            return false;
        }
    }
}
