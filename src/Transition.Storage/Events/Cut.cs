using Transition.Storage.Tables;

namespace Transition.Storage.Events;

/// <summary>
/// Takes the events, aggregate by aggregate, that were stored up to a moment: whole commits, for the rows of one need not bear the
/// same moment, and none after one that is left out.
/// </summary>
internal sealed class Cut(DateTimeOffset until)
{
    private readonly long end = MillisecondOf(until);
    private string? partition;
    private string? commit;
    private bool isOver;

    public bool Takes(TableRow row)
    {
        if (row.PartitionKey != partition)
        {
            (partition, commit, isOver) = (row.PartitionKey, null, false);
        }

        var own = row.Find<string>(EventRows.CommitColumn);
        if (own is null || own != commit)
        {
            isOver |= row.Timestamp is { } stored && MillisecondOf(stored) > end;
            commit = own;
        }

        return !isOver;
    }

    /// <remarks>What Azurite says beyond that is not in order.</remarks>
    private static long MillisecondOf(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerMillisecond;
}
