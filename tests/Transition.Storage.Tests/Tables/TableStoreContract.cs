using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Tables;

/// <summary>What every adapter of the table seam must do. A test class of an adapter derives from it and gives the adapter.</summary>
public abstract partial class TableStoreContract : IAsyncLifetime
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
        await Store.CommitAsync(
            Table, [RowWrite.Insert(new TableRow(key, "x" + key)), RowWrite.Insert(new TableRow(key, "y" + key))], Never);

        Assert.Equal(2, (await Store.ReadAsync(Table, key, key, Never))!.Get<int>("N"));
        Assert.Equal(["x" + key], await KeysAsync(new TableQuery(key, After: "x", Before: "y")));

        await Store.CommitAsync(Table, [RowWrite.Delete(key, key, "*"), RowWrite.Delete(key, "x" + key, "*")], Never);
        Assert.Equal(["y" + key], await KeysAsync(new TableQuery(key)));
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
            var rows = "cbad".Select(key => new TableRow(partition, $"{key}").Set(TableRow.TypeProperty, key < 'c' ? "x" : "y"));
            await Store.CommitAsync(Table, [.. rows.Select(RowWrite.Insert)], Never);
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
    public async Task Commit_Cancelled_OperationCanceled()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.CommitAsync(Table, [RowWrite.Insert(new TableRow("p", "r"))], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ReadAsync(Table, "p", "r", cancelled));
    }

    protected abstract ITableStore MakeStore();

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
