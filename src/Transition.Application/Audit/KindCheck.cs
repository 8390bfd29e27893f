using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>
/// Checks all histories of one kind in one pass over the events and one over the heads. Of each aggregate only digests are
/// kept. What the two passes do not agree on may have been committed in between, so that is looked at again by itself.
/// </summary>
internal sealed class KindCheck(string kind, IEventStore store, EventCodec codec, SealedVersions seals)
{
    private const int MostLooks = 5;

    private readonly Dictionary<string, Found> found = [];
    private readonly Dictionary<string, List<AuditProblem>> problems = [];
    private readonly HashSet<string> suspects = [];
    private readonly List<AuditProblem> unreadable = [];

    public long Checked { get; private set; }

    public async Task<IReadOnlyList<AuditProblem>> RunAsync(CancellationToken cancellation)
    {
        await TryReadAsync(ReadEventsAsync, "events", cancellation);
        await TryReadAsync(ReadHeadsAsync, "heads", cancellation);
        suspects.UnionWith(found.Where(item => !item.Value.HasHead).Select(item => item.Key));
        suspects.UnionWith(seals.Aggregates.Where(Unseen).Select(aggregate => aggregate.Id));
        foreach (var id in suspects)
        {
            problems[id] = await LookAgainAsync(new(kind, id), cancellation);
        }

        return [.. unreadable, .. problems.OrderBy(item => item.Key, StringComparer.Ordinal).SelectMany(item => item.Value)];
    }

    private bool Unseen(AggregateRef aggregate) => aggregate.Kind == kind && !found.ContainsKey(aggregate.Id);

    /// <summary>A row that cannot be read ends the pass; then every aggregate is looked at by itself, to name the one.</summary>
    private async Task TryReadAsync(Func<CancellationToken, Task> read, string what, CancellationToken cancellation)
    {
        try
        {
            await read(cancellation);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            unreadable.Add(new(kind, 0, $"The {what} cannot be read to their end: {failure.Message}"));
            suspects.UnionWith(found.Keys);
        }
    }

    private async Task ReadEventsAsync(CancellationToken cancellation)
    {
        HistoryCheck? check = null;
        await foreach (var stored in store.ReadAllEventsAsync(kind, cancellation))
        {
            if (check is null || check.Aggregate != stored.Aggregate)
            {
                Close(check);
                check = new(stored.Aggregate, codec, seals.Of(stored.Aggregate));
            }

            check.Take(stored);
            Checked++;
        }

        Close(check);
    }

    private void Close(HistoryCheck? check)
    {
        if (check is null)
        {
            return;
        }

        var id = check.Aggregate.Id;
        found[id] = new(check.Version, Hash256.OfText(check.Chain), check.StateHash, HasHead: false);
        if (check.Problems.Count > 0)
        {
            problems[id] = check.Problems;
        }

        if (!check.AllSealsMet)
        {
            suspects.Add(id);
        }
    }

    private async Task ReadHeadsAsync(CancellationToken cancellation)
    {
        await foreach (var head in store.ReadHeadsAsync(kind, cancellation))
        {
            var id = head.Aggregate.Id;
            if (!found.TryGetValue(id, out var history)
                || history.Version != head.Version
                || history.Chain != Hash256.OfText(head.Chain)
                || !SameState(head, history.State))
            {
                suspects.Add(id);
            }

            found[id] = history with { HasHead = true };
        }
    }

    private async Task<List<AuditProblem>> LookAgainAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        for (var look = 1; ; look++)
        {
            var check = new HistoryCheck(aggregate, codec, seals.Of(aggregate));
            try
            {
                var head = await store.ReadHeadAsync(aggregate, cancellation);
                await foreach (var stored in store.ReadEventsAsync(aggregate, 0, cancellation))
                {
                    check.Take(stored);
                }

                Compare(check, head);
                var after = await store.ReadHeadAsync(aggregate, cancellation);
                if (check.Problems.Count == 0 || after?.Version == head?.Version || look == MostLooks)
                {
                    return check.Problems;
                }
            }
            catch (Exception failure) when (IsDamage(failure))
            {
                check.Report(check.Version + 1, $"A row cannot be read: {failure.Message}");
                return check.Problems;
            }
        }
    }

    private static void Compare(HistoryCheck check, StoredHead? head)
    {
        if (!check.AllSealsMet && check.LastSealed > check.Version)
        {
            check.Report(
                check.Version,
                check.Version == 0
                    ? $"The aggregate is gone: a seal holds its version {check.LastSealed}."
                    : $"The history was cut off: a seal holds version {check.LastSealed}.");
        }

        if (head is null)
        {
            if (check.Version > 0)
            {
                check.Report(check.Version, "The head is missing: there are events without it.");
            }
        }
        else if (head.Damage is { } damage)
        {
            check.Report(check.Version, $"The head cannot be read: {damage}");
        }
        else if (head.Version != check.Version)
        {
            check.Report(check.Version, $"The head is at version {head.Version}, the events end at {check.Version}.");
        }
        else if (head.Chain != check.Chain)
        {
            check.Report(check.Version, "The head's chain hash is not that of the last event.");
        }
        else if (!SameState(head, check.StateHash))
        {
            check.Report(check.Version, "The kept state is not what the events lead to.");
        }
    }

    /// <summary>Events that could not be folded are a problem of their own.</summary>
    private static bool SameState(StoredHead head, Hash256? folded)
    {
        try
        {
            return folded is null || (AggregateKinds.RefoldOf(head.Aggregate.Kind).HashOfSnapshot(head.Snapshot) ?? folded) == folded;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static bool IsDamage(Exception failure) =>
        failure is not (OperationCanceledException or StorageUnavailableException or OutOfMemoryException);

    private readonly record struct Found(long Version, Hash256 Chain, Hash256? State, bool HasHead);
}
