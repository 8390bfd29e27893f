using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Events;

/// <content>A row that is not whole is said to be so, and keeps nobody from the others.</content>
public abstract partial class EventStoreContract
{
    [Theory]
    [InlineData("Version")]
    [InlineData("Chain")]
    public async Task ReadHeads_OneLacksAColumn_GivesItAsDamagedAmongTheOthers(string column)
    {
        await MakeThreeAsync();
        await DropColumnAsync("b", "b|h", column);

        var heads = await ListAsync(Backend.Events.ReadHeadsAsync(Kind, Never));
        var damaged = Assert.Single(heads, head => head.Damage is not null);

        Assert.Equal(["a", "b", "c"], heads.Select(head => head.Aggregate.Id).Order());
        Assert.Equal(Ref("b"), damaged.Aggregate);
        Assert.Contains(column, damaged.Damage, StringComparison.Ordinal);
        Assert.Equal(damaged.Damage, (await Backend.Events.ReadHeadAsync(Ref("b"), Never))!.Damage);
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync("b", damaged, "Three"));
        Assert.Equal(2, (await ListAsync(Backend.Events.ReadEventsAsync(Ref("b"), 0, Never))).Count);
    }

    [Fact]
    public async Task ReadHeads_OneLacksItsState_GivesItForTheEventsToTell()
    {
        await MakeThreeAsync();
        await DropColumnAsync("b", "b|h", "Payload0");

        var head = Assert.Single(await ListAsync(Backend.Events.ReadHeadsAsync(Kind, Never)), head => head.Aggregate.Id == "b");

        Assert.Null(head.Damage);
        Assert.True(head.Snapshot.IsEmpty);
        Assert.Equal(3, (await CommitAsync("b", head, "Three")).Version);
    }

    [Theory]
    [InlineData("Actor")]
    [InlineData("Chain")]
    [InlineData("Payload0")]
    public async Task ReadAllEvents_OneLacksAColumn_GivesItAsDamagedAmongTheOthers(string column)
    {
        await MakeThreeAsync();
        await DropColumnAsync("b", "b|e0000000001", column);

        var events = await ListAsync(Backend.Events.ReadAllEventsAsync(Kind, Never));
        var damaged = Assert.Single(events, stored => stored.Damage is not null);

        Assert.Equal(6, events.Count);
        Assert.Equal((Ref("b"), 1), (damaged.Aggregate, damaged.Sequence));
        Assert.Contains(column, damaged.Damage, StringComparison.Ordinal);
    }

    private async Task MakeThreeAsync()
    {
        foreach (var id in (string[])["a", "b", "c"])
        {
            await CommitAsync(id, null, "One", "Two");
        }
    }

    private async Task DropColumnAsync(string partition, string key, string column)
    {
        var row = (await Backend.Tables.ReadAsync(Kind, partition, key, Never))!;
        var rest = new TableRow(partition, key);
        foreach (var (name, value) in row.Properties.Where(property => property.Key != column))
        {
            _ = value switch
            {
                string text => rest.Set(name, text),
                int number => rest.Set(name, number),
                long number => rest.Set(name, number),
                DateTimeOffset moment => rest.Set(name, moment),
                byte[] bytes => rest.Set(name, bytes),
                _ => throw new NotSupportedException($"{name} is a {value.GetType().Name}."),
            };
        }

        await Backend.Tables.CommitAsync(Kind, [RowWrite.InsertOrReplace(rest)], Never);
    }
}
