using Microsoft.Extensions.Time.Testing;
using Transition.Application.Clock;
using Transition.Application.Ports;
using Transition.LocalHost.Clock;
using Transition.LocalHost.Tests.Support;

namespace Transition.LocalHost.Tests.Clock;

public sealed class MovableBusinessClockTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2022, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider machine = new(Start);
    private readonly DocumentStoreInMemory settings = new();
    private readonly MovableBusinessClock clock;

    public MovableBusinessClockTests() => clock = new(settings, machine);

    public void Dispose() => clock.Dispose();

    [Fact]
    public async Task Clock_NeverMoved_IsTheMachines()
    {
        await clock.LoadAsync(CancellationToken.None);

        Assert.Equal(Start, clock.GetUtcNow());
    }

    [Fact]
    public async Task Clock_Moved_RunsOnFromThere()
    {
        var moment = Start.AddDays(300);

        await clock.MoveToAsync(moment, CancellationToken.None);
        machine.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(moment.AddMinutes(5), clock.GetUtcNow());
    }

    [Fact]
    public async Task Clock_MovedTwice_IsWhereTheSecondMoveWent()
    {
        await clock.MoveToAsync(Start.AddDays(10), CancellationToken.None);
        machine.Advance(TimeSpan.FromHours(1));
        await clock.MoveToAsync(Start.AddDays(20), CancellationToken.None);

        Assert.Equal(Start.AddDays(20), clock.GetUtcNow());
    }

    [Fact]
    public async Task Clock_OfTheNextHost_TakesUpWhatWasKept()
    {
        await clock.MoveToAsync(Start.AddDays(10), CancellationToken.None);
        using var next = new MovableBusinessClock(settings, machine);

        await next.LoadAsync(CancellationToken.None);

        Assert.Equal(Start.AddDays(10), next.GetUtcNow());
    }

    [Fact]
    public async Task Clock_MovedBack_RefusesAndStays()
    {
        await clock.MoveToAsync(Start.AddDays(10), CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<ClockMovedBackException>(
            () => clock.MoveToAsync(Start.AddDays(10).AddTicks(-1), CancellationToken.None));

        Assert.Equal(Start.AddDays(10), refusal.Now);
        Assert.Equal(Start.AddDays(10), clock.GetUtcNow());
    }

    [Fact]
    public async Task Clock_ThatCannotBeKept_IsNotMoved()
    {
        settings.RefusesWrites = true;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => clock.MoveToAsync(Start.AddDays(1), CancellationToken.None));

        Assert.Equal(Start, clock.GetUtcNow());
    }

    [Fact]
    public async Task Clock_MovedByManyAtOnce_EndsAtTheLatestAndKeepsIt()
    {
        var moves = Enumerable.Range(1, 20).Select(day => Record.ExceptionAsync(
            () => clock.MoveToAsync(Start.AddDays(day), CancellationToken.None)));

        var refusals = await Task.WhenAll(moves);
        using var next = new MovableBusinessClock(settings, machine);
        await next.LoadAsync(CancellationToken.None);

        Assert.All(refusals, refusal => Assert.True(refusal is null or ClockMovedBackException));
        Assert.Equal(Start.AddDays(20), clock.GetUtcNow());
        Assert.Equal(clock.GetUtcNow(), next.GetUtcNow());
    }

    [Fact]
    public void Clock_OnAnyMachine_HasEnglandsTimeZone()
    {
        machine.SetLocalTimeZone(TimeZoneInfo.Utc);

        Assert.Equal(TimeSpan.FromHours(1), clock.GetLocalNow().Offset);
    }
}
