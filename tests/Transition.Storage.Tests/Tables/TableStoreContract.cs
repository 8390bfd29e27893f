using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Tables;

/// <summary>What every adapter of the table seam must do. A test class of an adapter derives from it and gives the adapter.</summary>
public abstract class TableStoreContract : IAsyncLifetime
{
    private ITableStore? store;

    protected static CancellationToken Never => CancellationToken.None;

    protected string Table { get; } = $"table{Guid.NewGuid():N}";

    protected ITableStore Store => store ?? throw new InvalidOperationException("The store has not been made.");

    public async Task InitializeAsync()
    {
        store = MakeStore();
        await store.CreateTableAsync(Table, Never);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public Task CreateTable_Again_DoesNothing() => Store.CreateTableAsync(Table, Never);

    [Fact]
    public async Task Read_NoSuchRow_Null() => Assert.Null(await Store.ReadAsync(Table, "p", "r", Never));

    [Fact]
    public async Task Read_EveryTypeOfProperty_ComesBackTheSame()
    {
        var moment = new DateTimeOffset(2025, 4, 1, 0, 0, 0, TimeSpan.FromHours(1)).AddTicks(1234567);
        var row = new TableRow("p", "r")
            .Set("Text", "it's \"quoted\" \u2028 Zürich 東京 🏥 <&>{}").Set("Empty", string.Empty).Set("Absent", (string?)null)
            .Set("Int", int.MinValue).Set("Long", long.MaxValue).Set("Yes", true).Set("No", false)
            .Set("Double", 1.0 / 3).Set("Whole", 2.0).Set("Huge", 1e300)
            .Set("Moment", moment).Set("Bytes", [0, 255, 127, 128]);

        var etag = Assert.Single(await Store.CommitAsync(Table, [RowWrite.Insert(row)], Never));
        var stored = await Store.ReadAsync(Table, "p", "r", Never);

        Assert.NotNull(stored);
        Assert.Equal(row.Properties.OrderBy(property => property.Key), stored.Properties.OrderBy(property => property.Key));
        Assert.Equal(("p", "r", etag), (stored.PartitionKey, stored.RowKey, stored.ETag));
        Assert.NotNull(stored.Timestamp);
        Assert.Equal(moment, stored.Get<DateTimeOffset>("Moment"));
        Assert.Equal(TimeSpan.Zero, stored.Get<DateTimeOffset>("Moment").Offset);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("it's 'quoted'")]
    [InlineData("a|b~c!d@e$f%g^h&i*j(k)l+m=n:o;p,q.r<s>t[u]v")]
    [InlineData("Zürich 東京")]
    [InlineData("per%2Fcent %27")]
    public async Task Commit_OddKeys_FoundAlone(string key)
    {
        await InsertAsync(new TableRow(key, key).Set("N", 1));
        await Store.CommitAsync(Table, [RowWrite.InsertOrReplace(new TableRow(key, key).Set("N", 2))], Never);
        await Store.CommitAsync(Table, [RowWrite.Insert(new TableRow(key, "x" + key)), RowWrite.Insert(new TableRow(key, "y" + key))], Never);

        Assert.Equal(2, (await Store.ReadAsync(Table, key, key, Never))!.Get<int>("N"));
        Assert.Equal(["x" + key], await KeysAsync(new TableQuery(key, After: "x", Before: "y")));

        await Store.CommitAsync(Table, [RowWrite.Delete(key, key, "*"), RowWrite.Delete(key, "x" + key, "*")], Never);
        Assert.Equal(["y" + key], await KeysAsync(new TableQuery(key)));
    }

    [Fact]
    public async Task Insert_RowExists_RefusedAndUnchanged()
    {
        await InsertAsync(new TableRow("p", "r").Set("N", 1));

        await Assert.ThrowsAsync<RowConflictException>(() => InsertAsync(new TableRow("p", "r").Set("N", 2)));

        Assert.Equal(1, (await Store.ReadAsync(Table, "p", "r", Never))!.Get<int>("N"));
    }

    [Fact]
    public async Task InsertOrReplace_RowExists_ReplacesAllProperties()
    {
        var first = await InsertAsync(new TableRow("p", "r").Set("Old", 1));

        var second = Assert.Single(await Store.CommitAsync(Table, [RowWrite.InsertOrReplace(new TableRow("p", "r").Set("New", 2))], Never));

        var stored = await Store.ReadAsync(Table, "p", "r", Never);
        Assert.Equal(["New"], stored!.Properties.Keys);
        Assert.Equal(second, stored.ETag);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Replace_ETagHolds_ReplacesOnce()
    {
        var etag = await InsertAsync(new TableRow("p", "r").Set("N", 1));
        var write = RowWrite.Replace(new TableRow("p", "r").Set("N", 2), etag);

        await Store.CommitAsync(Table, [write], Never);

        await Assert.ThrowsAsync<RowConflictException>(() => Store.CommitAsync(Table, [write], Never));
        Assert.Equal(2, (await Store.ReadAsync(Table, "p", "r", Never))!.Get<int>("N"));
    }

    [Fact]
    public async Task Replace_RowIsGone_Refused()
    {
        var etag = await InsertAsync(new TableRow("p", "r"));
        await Store.CommitAsync(Table, [RowWrite.Delete("p", "r", etag)], Never);

        await Assert.ThrowsAsync<RowConflictException>(
            () => Store.CommitAsync(Table, [RowWrite.Replace(new TableRow("p", "r"), etag)], Never));
    }

    [Fact]
    public async Task Delete_OldETag_RefusedAndKept()
    {
        var old = await InsertAsync(new TableRow("p", "r"));
        await Store.CommitAsync(Table, [RowWrite.Replace(new TableRow("p", "r"), old)], Never);

        await Assert.ThrowsAsync<RowConflictException>(() => Store.CommitAsync(Table, [RowWrite.Delete("p", "r", old)], Never));

        Assert.NotNull(await Store.ReadAsync(Table, "p", "r", Never));
    }

    [Fact]
    public async Task Delete_AnyETag_RemovesAndThenFindsNothing()
    {
        await InsertAsync(new TableRow("p", "r"));
        var delete = RowWrite.Delete("p", "r", RowWrite.AnyETag);

        Assert.Equal([null], await Store.CommitAsync(Table, [delete], Never));

        Assert.Null(await Store.ReadAsync(Table, "p", "r", Never));
        await Assert.ThrowsAsync<RowConflictException>(() => Store.CommitAsync(Table, [delete], Never));
    }

    [Fact]
    public async Task Commit_ManyWrites_GivesTheirETagsInOrder()
    {
        var etag = await InsertAsync(new TableRow("p", "a"));
        await InsertAsync(new TableRow("p", "d"));

        var etags = await Store.CommitAsync(
            Table,
            [
                RowWrite.Replace(new TableRow("p", "a").Set("N", 2), etag),
                RowWrite.Insert(new TableRow("p", "b")),
                RowWrite.Delete("p", "d", RowWrite.AnyETag),
                RowWrite.InsertOrReplace(new TableRow("p", "c")),
            ],
            Never);

        var rows = await ListAsync(TableQuery.All);
        Assert.Equal(["a", "b", "c"], rows.Select(row => row.RowKey));
        Assert.Equal([rows[0].ETag, rows[1].ETag, null, rows[2].ETag], etags);
    }

    [Fact]
    public async Task Commit_OneGuardFails_NothingWritten()
    {
        var old = await InsertAsync(new TableRow("p", "guarded").Set("N", 1));
        var current = Assert.Single(
            await Store.CommitAsync(Table, [RowWrite.Replace(new TableRow("p", "guarded").Set("N", 2), old)], Never));
        await InsertAsync(new TableRow("p", "other").Set("N", 1));

        await Assert.ThrowsAsync<RowConflictException>(() => Store.CommitAsync(
            Table,
            [
                RowWrite.InsertOrReplace(new TableRow("p", "other").Set("N", 9)),
                RowWrite.Insert(new TableRow("p", "new")),
                RowWrite.Replace(new TableRow("p", "guarded").Set("N", 9), old),
            ],
            Never));

        var rows = await ListAsync(TableQuery.All);
        Assert.Equal([("guarded", 2), ("other", 1)], rows.Select(row => (row.RowKey, row.Get<int>("N"))));
        Assert.Equal(current, rows[0].ETag);
    }

    [Fact]
    public async Task Commit_HundredLargeRows_AllWritten()
    {
        var body = new byte[20 * 1024];
        var writes = Enumerable.Range(0, 100).Select(n => RowWrite.Insert(new TableRow("p", $"r{n:D3}").Set("Body", body))).ToList();

        await Store.CommitAsync(Table, writes, Never);

        Assert.Equal(writes.Select(write => write.Row.RowKey), await KeysAsync(TableQuery.All));
    }

    [Fact]
    public async Task Commit_TooMuchOrMixed_ArgumentException()
    {
        var tooMany = Enumerable.Range(0, 101).Select(n => RowWrite.Insert(new TableRow("p", $"r{n}"))).ToList();
        List<IReadOnlyList<RowWrite>> wrong =
        [
            [],
            tooMany,
            [RowWrite.Insert(new TableRow("p", "r")), RowWrite.Insert(new TableRow("q", "s"))],
            [RowWrite.Insert(new TableRow("p", "r")), RowWrite.Insert(new TableRow("p", "r"))],
            [RowWrite.Insert(new TableRow("p", "a/b"))],
            [RowWrite.Insert(new TableRow("p", new string('x', 513)))],
            [RowWrite.Insert(new TableRow("p", "r").Set("Body", new byte[(64 * 1024) + 1]))],
        ];

        foreach (var writes in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(Table, writes, Never));
        }

        Assert.Empty(await ListAsync(TableQuery.All));
    }

    [Fact]
    public async Task Query_Restrictions_GiveTheMatchingRowsInOrder()
    {
        foreach (var partition in (string[])["q", "p"])
        {
            await Store.CommitAsync(
                Table, [.. "cbad".Select(key => RowWrite.Insert(new TableRow(partition, $"{key}").Set("RowType", key < 'c' ? "x" : "y")))], Never);
        }

        Assert.Equal(["pa", "pb", "pc", "pd", "qa", "qb", "qc", "qd"], await BothKeysAsync(TableQuery.All));
        Assert.Equal(["qa", "qb", "qc", "qd"], await BothKeysAsync(new TableQuery("q")));
        Assert.Equal(["pb", "pc"], await BothKeysAsync(new TableQuery("p", After: "a", Before: "d")));
        Assert.Equal(["pc", "pd", "qc", "qd"], await BothKeysAsync(new TableQuery(RowType: "y")));
        Assert.Equal(["qd"], await BothKeysAsync(new TableQuery("q", After: "c", RowType: "y")));
        Assert.Empty(await BothKeysAsync(new TableQuery("none")));
        Assert.Empty(await BothKeysAsync(new TableQuery(RowType: "x' or RowType eq 'y")));
    }

    [Fact]
    public async Task Query_MoreThanTwoPages_GivesEveryRowOnceInOrder()
    {
        var expected = new List<string>();
        for (var partition = 0; partition < 21; partition++)
        {
            var rows = Enumerable.Range(0, 100).Select(n => new TableRow($"é{partition:D2}", $"{n:D2}'")).ToList();
            await Store.CommitAsync(Table, [.. rows.Select(RowWrite.Insert)], Never);
            expected.AddRange(rows.Select(row => row.PartitionKey + row.RowKey));
        }

        Assert.Equal(expected, await BothKeysAsync(TableQuery.All));
    }

    [Fact]
    public async Task Commit_ManyAtOnceOnOneRow_NoUpdateIsLost()
    {
        await InsertAsync(new TableRow("p", "r").Set("N", 0));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(IncrementAsync)));

        Assert.Equal(16, (await Store.ReadAsync(Table, "p", "r", Never))!.Get<int>("N"));
    }

    [Fact]
    public async Task Commit_Cancelled_OperationCanceled()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.CommitAsync(Table, [RowWrite.Insert(new TableRow("p", "r"))], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ReadAsync(Table, "p", "r", cancelled));
    }

    protected abstract ITableStore MakeStore();

    private async Task IncrementAsync()
    {
        while (true)
        {
            var row = (await Store.ReadAsync(Table, "p", "r", Never))!;
            try
            {
                var next = new TableRow("p", "r").Set("N", row.Get<int>("N") + 1);
                await Store.CommitAsync(Table, [RowWrite.Replace(next, row.ETag!)], Never);
                return;
            }
            catch (RowConflictException)
            {
                // Another one was first: read again.
            }
        }
    }

    private async Task<string> InsertAsync(TableRow row) => (await Store.CommitAsync(Table, [RowWrite.Insert(row)], Never))[0]!;

    private async Task<List<TableRow>> ListAsync(TableQuery query)
    {
        var rows = new List<TableRow>();
        await foreach (var row in Store.QueryAsync(Table, query, Never))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task<IEnumerable<string>> KeysAsync(TableQuery query) => (await ListAsync(query)).Select(row => row.RowKey);

    private async Task<IEnumerable<string>> BothKeysAsync(TableQuery query) =>
        (await ListAsync(query)).Select(row => row.PartitionKey + row.RowKey);
}
