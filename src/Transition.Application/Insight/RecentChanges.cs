namespace Transition.Application.Insight;

/// <summary>Read model: the newest changes of one scope, the newest first.</summary>
public sealed record RecentChanges(IReadOnlyList<Change> Changes) : IMayLag
{
    private const int Most = 100;

    private static readonly Comparer<Change> NewestFirst = Comparer<Change>.Create((one, other) =>
        other.At.CompareTo(one.At) is not 0 and var order ? order : string.CompareOrdinal(other.Id, one.Id));

    public RecentChanges()
        : this([])
    {
    }

    /// <summary>The same with more changes: whatever the order in which they come in, the newest stay.</summary>
    public RecentChanges With(IEnumerable<Change> changes)
    {
        var fresh = changes.Where(change => !Changes.Any(known => known.Id == change.Id)).ToList();
        return fresh.Count == 0 ? this : new([.. Newest(Changes.Concat(fresh)).Take(Most)]);
    }

    public static IEnumerable<Change> Newest(IEnumerable<Change> changes) => changes.Order(NewestFirst);
}
