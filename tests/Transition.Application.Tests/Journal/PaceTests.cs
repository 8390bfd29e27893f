using Microsoft.Extensions.Time.Testing;
using Transition.Application.Journal;
using Transition.TestSupport;

namespace Transition.Application.Tests.Journal;

/// <summary>When what has been gathered is stored, one request after the other.</summary>
public sealed class PaceTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly CountingTime machine = new();
    private readonly List<int> done = [];
    private readonly Pace pace;

    public PaceTests() => pace = new(machine);

    [Fact]
    public async Task Do_NobodyWaits_RestsAfterEach()
    {
        var doing = pace.DoAsync([1, 2, 3], DoAsync);
        for (var count = 1; count <= 3; count++)
        {
            // A rest that has not begun yet would not notice that its time has come.
            await Waiting.UntilAsync(() => machine.Rests == count, $"the rest after request {count}");
            Assert.Equal(Enumerable.Range(1, count), done);
            Assert.False(doing.IsCompleted);
            machine.Advance(Moment);
        }

        await doing;
    }

    [Fact]
    public async Task Do_SomebodyComesToWait_GoesOnWithoutARest()
    {
        var doing = pace.DoAsync([1, 2, 3], DoAsync);
        Assert.Equal([1], done);

        pace.Hurry();

        await doing;
        Assert.Equal([1, 2, 3], done);
    }

    [Fact]
    public async Task Do_ForLong_GoesOnWithoutARest()
    {
        machine.Advance(TimeSpan.FromSeconds(3));

        await pace.DoAsync([1, 2, 3], DoAsync);

        Assert.Equal([1, 2, 3], done);
    }

    [Fact]
    public async Task Do_OneFails_TheOthersAreDoneAndItIsTold()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Pace.WithoutRest.DoAsync(
            [1, 2, 3], number => number == 2 ? Task.FromException(new InvalidOperationException("Made up.")) : DoAsync(number)));

        Assert.Equal([1, 3], done);
    }

    private Task DoAsync(int number)
    {
        done.Add(number);
        return Task.CompletedTask;
    }

    private sealed class CountingTime : FakeTimeProvider
    {
        private int rests;

        public int Rests => Volatile.Read(ref rests);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref rests);
            return timer;
        }
    }
}
