using System.Text;
using Transition.Application.Ports;
using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Events;

public abstract partial class EventStoreContract : StorageTest
{
    protected static CancellationToken Never => CancellationToken.None;

    private static readonly EventContext Full = new(
        "p1", "approver", "QHM", "p2", new DateTimeOffset(2025, 4, 1, 9, 30, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2025, 4, 1, 8, 30, 1, TimeSpan.Zero).AddTicks(7), "Because it's \"ready\" – 東京");

    private static readonly EventContext Bare = Full with { OnBehalfOf = null, Reason = null, Organisation = string.Empty };

    [Fact]
    public async Task ReadHead_NoSuchAggregate_Null() => Assert.Null(await Backend.Events.ReadHeadAsync(Ref("none"), Never));

    [Fact]
    public async Task Commit_First_GivesAndStoresTheHead()
    {
        var head = await CommitAsync("a", null, "Created", "Named");

        Assert.Equal(2, head.Version);
        AssertSame(head, await Backend.Events.ReadHeadAsync(Ref("a"), Never));
    }

    [Fact]
    public async Task R25_Events_AreReadBackByteForByteWithTheirContext()
    {
        byte[] body = [.. Bytes(1000), 0, 255];
        var first = await Backend.Events.CommitAsync(new Commit(Ref("a"), null, [new("Created", body)], Bytes(10), Full), Never);
        await Backend.Events.CommitAsync(new Commit(Ref("a"), first, [new("Emptied", default)], Bytes(10), Bare), Never);

        var events = await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 0, Never));

        Assert.Equal([(1L, "Created", Full), (2L, "Emptied", Bare)], events.Select(e => (e.Sequence, e.Type, e.Context)));
        Assert.Equal(body, events[0].Body.ToArray());
        Assert.Equal(0, events[1].Body.Length);
    }

    [Fact]
    public async Task R25_Chain_CoversEveryEventFromTheFirst()
    {
        var head = await CommitAsync("a", null, "One", "Two");
        head = await CommitAsync("a", head, "Three");

        var chain = string.Empty;
        await foreach (var stored in Backend.Events.ReadEventsAsync(Ref("a"), 0, Never))
        {
            chain = ChainHash.Next(chain, stored.Aggregate, stored.Sequence, stored.Type, stored.Context, stored.Body.Span);
            Assert.Equal(chain, stored.Chain);
        }

        Assert.Equal(chain, head.Chain);
    }

    [Fact]
    public async Task ReadEvents_AfterASequence_GivesTheLaterOnes()
    {
        var head = await CommitAsync("a", null, [.. Enumerable.Range(1, 40).Select(n => $"E{n}")]);
        await CommitAsync("a", head, "E41", "E42");
        await CommitAsync("ab", null, "Other");

        var events = await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 39, Never));

        Assert.Equal(["E40", "E41", "E42"], events.Select(e => e.Type));
        Assert.Empty(await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 42, Never)));
    }

    [Fact]
    public async Task Commit_OnAnOldHead_RefusedAndNothingStored()
    {
        var first = await CommitAsync("a", null, "One");
        var second = await CommitAsync("a", first, "Two");

        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync("a", first, "Lost"));
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync("a", null, "Lost"));

        AssertSame(second, await Backend.Events.ReadHeadAsync(Ref("a"), Never));
        Assert.Equal(["One", "Two"], (await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 0, Never))).Select(e => e.Type));
    }

    [Fact]
    public async Task Commit_SixteenAtOnce_LoseNothing()
    {
        await CommitAsync("a", null, "Created");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => AppendAsync($"By{n}"))));

        var events = await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 0, Never));
        Assert.Equal(Enumerable.Range(1, 17).Select(n => (long)n), events.Select(e => e.Sequence));
        Assert.Equal(Enumerable.Range(0, 16).Select(n => $"By{n}").Order(), events.Skip(1).Select(e => e.Type).Order());
        Assert.Equal(events[^1].Chain, (await Backend.Events.ReadHeadAsync(Ref("a"), Never))!.Chain);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    [InlineData(70_000)]
    [InlineData(512 * 1024)]
    [InlineData(600_000)]
    public async Task Commit_SnapshotOfAnySize_ComesBackTheSame(int size)
    {
        var snapshot = Bytes(size);
        var first = await Backend.Events.CommitAsync(new Commit(Ref("a"), null, [new("One", Bytes(70_000))], Bytes(5), Full), Never);

        var head = await Backend.Events.CommitAsync(new Commit(Ref("a"), first, [new("Two", Bytes(3))], snapshot, Full), Never);

        Assert.Equal(snapshot, head.Snapshot.ToArray());
        Assert.Equal(snapshot, (await Backend.Events.ReadHeadAsync(Ref("a"), Never))!.Snapshot.ToArray());
        var events = await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 0, Never));
        Assert.Equal(Bytes(70_000), events[0].Body.ToArray());
    }

    [Fact]
    public async Task Commit_AsLargeAsAllowed_Stored()
    {
        var events = Enumerable.Range(0, 99).Select(n => new NewEvent("Large", Bytes(20_000, n))).ToList();
        var context = Full with { Reason = new string('é', 1000) };

        await Backend.Events.CommitAsync(new Commit(Ref("a"), null, events, Bytes(400_000), context), Never);

        var stored = await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 0, Never));
        Assert.Equal(events.Select(e => e.Body.ToArray()), stored.Select(e => e.Body.ToArray()));
    }

    [Fact]
    public async Task Commit_TooManyOrTooLarge_ArgumentException()
    {
        List<IReadOnlyList<NewEvent>> wrong =
        [
            [],
            [.. Enumerable.Repeat(new NewEvent("Small", Bytes(1)), 100)],
            [.. Enumerable.Repeat(new NewEvent("Large", Bytes(100_000)), 40)],
            [new NewEvent("Huge", Bytes(600_000))],
        ];
        foreach (var events in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(
                () => Backend.Events.CommitAsync(new Commit(Ref("a"), null, events, default, Full), Never));
        }

        Assert.Null(await Backend.Events.ReadHeadAsync(Ref("a"), Never));
    }

    [Theory]
    [MemberData(nameof(Ids.Odd), MemberType = typeof(Ids))]
    public async Task Commit_OddId_ReadBackUnderIt(string id)
    {
        var head = await CommitAsync(id, null, "One");
        head = await CommitAsync(id, head, "Two");

        AssertSame(head, await Backend.Events.ReadHeadAsync(Ref(id), Never));
        var events = await ListAsync(Backend.Events.ReadEventsAsync(Ref(id), 0, Never));
        Assert.Equal([Ref(id), Ref(id)], events.Select(e => e.Aggregate));
        Assert.Equal(Ref(id), Assert.Single(await ListAsync(Backend.Events.ReadHeadsAsync(Kind, Never))).Aggregate);
    }

    [Fact]
    public async Task Commit_ImpossibleId_ArgumentException()
    {
        string[] impossible = [string.Empty, "half a surrogate: " + (char)0xD800, new string('x', 421), new string('/', 200)];
        foreach (var id in impossible)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(id, null, "One"));
        }
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("two-words")]
    [InlineData("ab")]
    [InlineData("tables")]
    public Task ReadHead_KindThatCannotNameATable_ArgumentException(string kind) =>
        Assert.ThrowsAsync<ArgumentException>(() => Backend.Events.ReadHeadAsync(new AggregateRef(kind, "a"), Never));

    [Fact]
    public async Task ReadHeads_ManyAggregates_GivesEachOnceWithItsSnapshot()
    {
        var expected = new Dictionary<string, byte[]>();
        for (var n = 0; n < 30; n++)
        {
            var snapshot = Bytes(n == 7 ? 600_000 : n * 100, n);
            expected.Add($"id{n}", snapshot);
            await Backend.Events.CommitAsync(
                new Commit(Ref($"id{n}"), null, [new("One", Bytes(9)), new("Two", Bytes(9))], snapshot, Full), Never);
        }

        var heads = await ListAsync(Backend.Events.ReadHeadsAsync(Kind, Never));

        Assert.Equal(30, heads.Count);
        Assert.All(heads, head => Assert.Equal(expected[head.Aggregate.Id], head.Snapshot.ToArray()));
    }

    [Fact]
    public async Task R25_ReadAllEvents_GroupedByAggregateAndInOrder()
    {
        string[] ids = ["b", "a", "ab", "a/b", "a b", "B"];
        foreach (var id in ids)
        {
            var head = await CommitAsync(id, null, [.. Enumerable.Range(1, 12).Select(n => $"E{n}")]);
            await CommitAsync(id, head, "E13");
        }

        var events = await ListAsync(Backend.Events.ReadAllEventsAsync(Kind, Never));

        Assert.Equal(ids.Length * 13, events.Count);
        foreach (var group in events.Chunk(13))
        {
            Assert.Single(group.Select(e => e.Aggregate).Distinct());
            Assert.Equal(Enumerable.Range(1, 13).Select(n => (long)n), group.Select(e => e.Sequence));
        }
    }

    protected AggregateRef Ref(string id) => new(Kind, id);

    protected Task<StoredHead> CommitAsync(string id, StoredHead? expected, params string[] types) => Backend.Events.CommitAsync(
        new Commit(Ref(id), expected, [.. types.Select(type => new NewEvent(type, Encoding.UTF8.GetBytes(type)))], Bytes(20), Full), Never);

    protected static void AssertSame(StoredHead expected, StoredHead? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected with { Snapshot = default }, actual with { Snapshot = default });
        Assert.Equal(expected.Snapshot.ToArray(), actual.Snapshot.ToArray());
    }

    private async Task AppendAsync(string type)
    {
        while (true)
        {
            try
            {
                await CommitAsync("a", await Backend.Events.ReadHeadAsync(Ref("a"), Never), type);
                return;
            }
            catch (ConcurrencyException)
            {
                // Another one was first: load again.
            }
        }
    }
}
