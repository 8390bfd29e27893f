using Microsoft.Extensions.Time.Testing;
using Transition.Application.Ports;
using Transition.Storage.Indexes;
using Transition.Storage.Tables;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Indexes;

public abstract class PendingIndexContract : StorageTest
{
    private static readonly DateTimeOffset Now = new(2025, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly string writer = $"writer/{Guid.NewGuid():N}";

    private static CancellationToken Never => CancellationToken.None;

    private PendingIndex Index => IndexOf(writer);

    [Fact]
    public async Task Mark_Many_GivesTheEntriesInOrderAndKeepsThem()
    {
        var marks = Enumerable.Range(0, 250).Select(n => (new AggregateRef("tranche", $"w1/fp {n}"), (long)n)).ToList();

        var entries = await Index.MarkAsync(marks, Never);

        Assert.Equal(marks, entries.Select(entry => (entry.Aggregate, entry.Delivered)));
        Assert.All(entries, entry => Assert.Equal((Now, writer), (entry.MarkedAt, entry.Writer)));
        Assert.Equal(entries.ToHashSet(), (await MineAsync(Index)).ToHashSet());
    }

    [Fact]
    public async Task Mark_SameAggregateTwiceInOneCall_KeepsTheLowerVersion()
    {
        var aggregate = new AggregateRef("custody", "NCBPS01C");

        var entries = await Index.MarkAsync([(aggregate, 7), (aggregate, 5)], Never);

        Assert.Equal(entries[0], entries[1]);
        Assert.Equal(5, Assert.Single(await MineAsync(Index)).Delivered);
    }

    [Fact]
    public async Task Mark_Nothing_GivesNothing() => Assert.Empty(await Index.MarkAsync([], Never));

    [Fact]
    public async Task Clear_AllEntries_RemovesThemAndCanBeRepeated()
    {
        var entries = await Index.MarkAsync([.. Enumerable.Range(0, 120).Select(n => (new AggregateRef("custody", $"{n}"), 0L))], Never);

        await Index.ClearAsync(entries, Never);
        await Index.ClearAsync(entries, Never);

        Assert.Empty(await MineAsync(Index));
    }

    [Fact]
    public async Task Clear_OneMarkedAgainAndOneGone_RemovesTheOthers()
    {
        var entries = await Index.MarkAsync([.. "abcd".Select(id => (new AggregateRef("custody", $"{id}"), 1L))], Never);
        await Index.ClearAsync([entries[3]], Never);
        await Index.MarkAsync([(entries[1].Aggregate, 2)], Never);

        await Index.ClearAsync(entries, Never);

        var kept = Assert.Single(await MineAsync(Index));
        Assert.Equal((entries[1].Aggregate, 2L), (kept.Aggregate, kept.Delivered));
    }

    [Fact]
    public async Task Clear_BothMarksOfOneAggregate_RemovesIt()
    {
        var aggregate = new AggregateRef("custody", "a");
        var first = await Index.MarkAsync([(aggregate, 1)], Never);
        var second = await Index.MarkAsync([(aggregate, 2)], Never);

        await Index.ClearAsync([.. first, .. second, .. second], Never);

        Assert.Empty(await MineAsync(Index));
    }

    [Fact]
    public async Task Clear_SomeOfThoseMarkedTogether_LeavesTheOthers()
    {
        var index = Index;
        var entries = await index.MarkAsync([.. "abcd".Select(id => (new AggregateRef("custody", $"{id}"), 1L))], Never);

        await index.ClearAsync([entries[0], entries[2]], Never);
        Assert.Equal([entries[1], entries[3]], await MineAsync(index));

        await index.ClearAsync([entries[1]], Never);
        await index.ClearAsync([entries[3]], Never);
        Assert.Empty(await MineAsync(index));
        Assert.Empty(await MineAsync(Index));
    }

    [Fact]
    public async Task Read_AfterThatProcessHasDied_GivesAllThatWereMarkedTogetherWithOneThatIsLeft()
    {
        var dying = Index;
        var entries = await dying.MarkAsync([.. "abc".Select(id => (new AggregateRef("custody", $"{id}"), 1L))], Never);
        await dying.ClearAsync([entries[0]], Never);

        var next = Index;
        var left = await MineAsync(next);
        Assert.Equal(entries, left);

        foreach (var entry in left)
        {
            await next.ClearAsync([entry], Never);
        }

        Assert.Empty(await MineAsync(Index));
    }

    [Fact]
    public async Task Read_MarksOfAnEarlierVersion_GivesAndRemovesThem()
    {
        var row = new TableRow(Escaped(writer), "custody|a").Set("Delivered", 3L).Set("MarkedAt", Now);
        await Backend.Tables.CommitAsync("pending", [RowWrite.Insert(row)], Never);

        var entry = Assert.Single(await MineAsync(Index));
        Assert.Equal((new AggregateRef("custody", "a"), 3L, Now), (entry.Aggregate, entry.Delivered, entry.MarkedAt));

        await Index.ClearAsync([entry], Never);
        Assert.Empty(await MineAsync(Index));
    }

    [Fact]
    public async Task Clear_EntriesOfAnotherProcess_RemovesThem()
    {
        var other = IndexOf(writer + "-other");
        var theirs = await other.MarkAsync([(new AggregateRef("custody", "a"), 1)], Never);
        var mine = await Index.MarkAsync([(new AggregateRef("custody", "a"), 1)], Never);

        await Index.ClearAsync(theirs, Never);

        Assert.Equal(mine, await MineAsync(Index));
        Assert.DoesNotContain(await ListAsync(Index.ReadAllAsync(Never)), entry => entry.Writer == writer + "-other");
    }

    private static string Escaped(string key) => key.Replace("/", "~2F", StringComparison.Ordinal);

    private PendingIndex IndexOf(string name) => new(Backend.Tables, name, new FakeTimeProvider(Now));

    private async Task<List<PendingEntry>> MineAsync(PendingIndex index) =>
        [.. (await ListAsync(index.ReadAllAsync(Never))).Where(entry => entry.Writer == writer)];
}
