using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Tests.Journal;

/// <summary>A mark goes only once all that was done under it has been stored.</summary>
public sealed class PendingBookTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly AggregateRef Notice = new("notice", "n");

    private readonly Gatherer gatherer = new();
    private readonly Gatherer second = new();
    private readonly FakeTimeProvider machine = new(DateTimeOffset.UtcNow);
    private TestHost host = null!;
    private PendingBook book = null!;

    public async Task InitializeAsync()
    {
        host = await TestHost.WithReferenceDataAsync();
        await host.SettleAsync();
        book = new(host.Get<IPendingIndex>(), [gatherer, second], machine, NullLogger<PendingBook>.Instance);
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task Flush_OfAMarkThatIsUsedAgainMeanwhile_LeavesItUntilThatIsStoredToo()
    {
        await UseAsync();
        gatherer.Meanwhile = UseAsync;

        await book.FlushAsync(None);
        Assert.Equal(Notice, (await MarkedAsync()).Single());

        await book.FlushAsync(None);
        Assert.Empty(await MarkedAsync());
    }

    [Fact]
    public async Task Closed_WhatIsBeingStoredIsWaitedFor_AndWhatLingersStaysForTheNextStart()
    {
        TaskCompletionSource storing = new(), stored = new();
        gatherer.Meanwhile = async () =>
        {
            storing.SetResult();
            await stored.Task;
        };
        await UseAsync();
        machine.Advance(TimeSpan.FromSeconds(1));
        await storing.Task;

        var closed = book.CloseAsync();
        Assert.False(closed.IsCompleted);
        stored.SetResult();
        await closed;
        Assert.Empty(await MarkedAsync());

        await UseAsync();
        machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Notice, (await MarkedAsync()).Single());
    }

    [Fact]
    public async Task Flush_WhileWhatWasGatheredIsStoredAtLeisure_HurriesIt()
    {
        await UseAsync();
        TaskCompletionSource storing = new();
        gatherer.Meanwhile = () =>
        {
            storing.SetResult();
            return Task.CompletedTask;
        };
        machine.Advance(TimeSpan.FromMilliseconds(600));
        await storing.Task;

        await book.FlushAsync(None);

        Assert.Empty(await MarkedAsync());
    }

    [Fact]
    public async Task AtLeisure_EveryGathererGetsThePace_AndNoRestComesAfterThoseWithoutARequest()
    {
        await UseAsync();
        TaskCompletionSource stored = new();
        second.Meanwhile = () =>
        {
            stored.SetResult();
            return Task.CompletedTask;
        };

        machine.Advance(TimeSpan.FromMilliseconds(600));

        await stored.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(gatherer.Pace!.IsHurried);
        Assert.Same(gatherer.Pace, second.Pace);
    }

    [Fact]
    public async Task Enter_UnderAMarkThatHasGrownOld_IsMarkedAgain_AndBothMarksGo()
    {
        await book.EnterAsync(Notice, 0, [], None);
        machine.Advance(TimeSpan.FromSeconds(11));
        await book.EnterAsync(Notice, 1, [], None);
        Assert.Equal([Notice, Notice], await MarkedAsync());

        await book.LeaveAsync(Notice, None);
        await book.FlushAsync(None);
        Assert.Equal([Notice], await MarkedAsync());

        await book.LeaveAsync(Notice, None);
        await book.FlushAsync(None);
        Assert.Empty(await MarkedAsync());
    }

    [Fact]
    public async Task Enter_WithWhatIsForeseen_IsMarkedInOneRequest()
    {
        var index = new Mock<IPendingIndex>();
        index.Setup(one => one.MarkAsync(It.IsAny<IReadOnlyList<(AggregateRef Aggregate, long Delivered)>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((IReadOnlyList<(AggregateRef Aggregate, long Delivered)> marks, CancellationToken _) =>
                [.. marks.Select(mark => new PendingEntry(mark.Aggregate, mark.Delivered, machine.GetUtcNow(), "this", "1"))]);
        var counted = new PendingBook(index.Object, [gatherer], machine, NullLogger<PendingBook>.Instance);

        await counted.EnterAsync(Notice, 0, [.. Enumerable.Range(1, 9).Select(number => (new AggregateRef("transition", $"{number}"), 0L))], None);

        Assert.Equal(10, Assert.Single(index.Invocations).Arguments.OfType<IReadOnlyList<(AggregateRef, long)>>().Single().Count);
    }

    private async Task UseAsync()
    {
        await book.EnterAsync(Notice, 0, [], None);
        await book.LeaveAsync(Notice, None);
    }

    private async Task<List<AggregateRef>> MarkedAsync()
    {
        List<AggregateRef> marked = [];
        await foreach (var entry in host.Get<IPendingIndex>().ReadAllAsync(None))
        {
            marked.Add(entry.Aggregate);
        }

        return marked;
    }

    /// <summary>Something happens while it stores, the first time.</summary>
    private sealed class Gatherer : IGathersWrites
    {
        public Func<Task>? Meanwhile { get; set; }

        public Pace? Pace { get; private set; }

        public Task FlushAsync(Pace pace, CancellationToken cancellation)
        {
            Pace = pace;
            var meanwhile = Meanwhile;
            Meanwhile = null;
            return meanwhile?.Invoke() ?? Task.CompletedTask;
        }
    }
}
