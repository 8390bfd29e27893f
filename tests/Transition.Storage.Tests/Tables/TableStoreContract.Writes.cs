using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Tables;

/// <summary>The guards of writes, and that they hold for all the writes of a commit.</summary>
public abstract partial class TableStoreContract
{
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

        var write = RowWrite.InsertOrReplace(new TableRow("p", "r").Set("New", 2));
        var second = Assert.Single(await Store.CommitAsync(Table, [write], Never));

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
    public async Task Commit_ManyAtOnceOnOneRow_NoUpdateIsLost()
    {
        await InsertAsync(new TableRow("p", "r").Set("N", 0));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(IncrementAsync)));

        Assert.Equal(16, (await Store.ReadAsync(Table, "p", "r", Never))!.Get<int>("N"));
    }

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
}
