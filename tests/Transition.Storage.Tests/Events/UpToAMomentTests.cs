using Transition.Application.Ports;
using Transition.Storage.Events;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Events;

/// <summary>What was stored up to a moment, where the storage's clock does not make it easy.</summary>
public sealed class UpToAMomentTests
{
    private static readonly DateTimeOffset Start = new(2025, 4, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly EventContext Context = new("p1", "approver", "QHM", null, Start, Start, null);

    private readonly Steps clock = new(Start);
    private readonly EventStore store;

    public UpToAMomentTests() => store = new(new InMemoryTableStore(clock: clock), new InMemoryPayloadBlobs());

    [Fact]
    public async Task ReadAllEvents_RowsOfOneCommitBearDifferentMoments_GivesAllOrNone()
    {
        var head = await CommitAsync("a", null, 3);
        var until = clock.Last - clock.Step;
        await CommitAsync("a", head, 2);

        Assert.Equal([1, 2, 3], await ReadAsync(until));
    }

    [Fact]
    public async Task ReadAllEvents_ClockWentBack_GivesNothingAfterWhatIsLeftOut()
    {
        var head = await CommitAsync("a", null, 1);
        var until = clock.Last;
        head = await CommitAsync("a", head, 1);
        clock.Back(TimeSpan.FromHours(1));
        await CommitAsync("a", head, 1);
        await CommitAsync("b", null, 1);

        Assert.Equal([1, 1], await ReadAsync(until));
    }

    [Fact]
    public async Task ReadAllEvents_WithinTheMillisecondOfTheMoment_AreGiven()
    {
        clock.Step = TimeSpan.FromTicks(1);
        await CommitAsync("a", null, 5);

        Assert.Equal([1, 2, 3, 4, 5], await ReadAsync(Start));
    }

    private Task<StoredHead> CommitAsync(string id, StoredHead? expected, int count) => store.CommitAsync(
        new(new("madeup", id), expected, [.. Enumerable.Repeat(new NewEvent("Made up", new byte[1]), count)], default, Context),
        CancellationToken.None);

    private async Task<IReadOnlyList<long>> ReadAsync(DateTimeOffset until) =>
        await store.ReadAllEventsAsync("madeup", until, CancellationToken.None).Select(stored => stored.Sequence).ToListAsync();

    /// <summary>A clock that goes on by a step whenever it is looked at.</summary>
    private sealed class Steps(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Last { get; private set; } = start;

        public TimeSpan Step { get; set; } = TimeSpan.FromSeconds(1);

        public void Back(TimeSpan time) => Last -= time;

        public override DateTimeOffset GetUtcNow() => Last += Step;
    }
}
