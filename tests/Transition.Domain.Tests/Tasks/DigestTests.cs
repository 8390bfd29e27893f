using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Tasks;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Tasks;

/// <summary>When a digest is due: on working days, in the morning, once, and only for those who want it.</summary>
public sealed class DigestTests
{
    /// <summary>Good Friday and Easter Monday.</summary>
    private static readonly WorkingDays Days = new([Some.Date("2026-04-03"), Some.Date("2026-04-06")]);

    private static readonly Digest Off = Digest.Empty("ada");

    private static Digest On => Off.After(Off.Switch(on: true, Some.By("ada", "2026-04-01")));

    [Fact]
    public void R28_Digest_ThatNobodyHasSwitchedOn_IsNeverDue() =>
        Assert.Null(Off.NextDue(At("2026-04-02", 9), Days));

    [Fact]
    public void R28_Digest_IsDueOnTheNextWorkingDay_InTheMorning()
    {
        Assert.Equal(At("2026-04-02", 7), On.NextDue(At("2026-04-01", 9), Days));
        Assert.Null(On.DueOn(At("2026-04-02", 6), Days));
        Assert.Equal(Some.Date("2026-04-02"), On.DueOn(At("2026-04-02", 7), Days));
    }

    [Theory]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-05")]
    [InlineData("2026-04-06")]
    public void R28_Digest_LeavesOutBankHolidaysAndWeekends(string day)
    {
        Assert.Null(On.DueOn(At(day, 12), Days));
        Assert.Equal(At("2026-04-07", 7), On.NextDue(At(day, 12), Days));
    }

    [Fact]
    public void R28_Digest_OfADay_IsDoneOnce()
    {
        var done = On.After(On.Try(Tried("2026-04-02", DeliveryState.Sent)));

        Assert.Null(done.DueOn(At("2026-04-02", 23), Days));
        Assert.Empty(done.Try(Tried("2026-04-02", DeliveryState.Sent)));
        Assert.Equal(At("2026-04-07", 7), done.NextDue(At("2026-04-02", 23), Days));
    }

    [Fact]
    public void R28_Digest_ThatDidNotGoOut_IsTriedAgainOnTheSameDay_AndThenLeftForTheNext()
    {
        var digest = On;
        var now = At("2026-04-02", 7);
        List<DateTimeOffset> tries = [];
        while (digest.DueOn(now, Days) is { } day && day == Some.Date("2026-04-02"))
        {
            tries.Add(now);
            digest = digest.After(digest.Try(Tried("2026-04-02", DeliveryState.Failed) with { At = now }));
            now = digest.NextDue(now, Days)!.Value;
        }

        Assert.Equal([At("2026-04-02", 7), At("2026-04-02", 7).AddMinutes(5), At("2026-04-02", 7).AddMinutes(65), At("2026-04-02", 7).AddMinutes(245)], tries);
        Assert.Equal(At("2026-04-07", 7), now);
    }

    [Fact]
    public void R28_Digest_SwitchedOff_IsNotDueAndTakesNothing()
    {
        var off = On.After(On.Switch(on: false, Some.By("ada", "2026-04-02")));

        Assert.Null(off.NextDue(At("2026-04-07", 12), Days));
        Assert.Empty(off.Try(Tried("2026-04-07", DeliveryState.Sent)));
        Assert.Empty(off.Switch(on: false, Some.By("ada", "2026-04-02")));
    }

    private static DateTimeOffset At(string day, int hour) => London.Midnight(Some.Date(day)).AddHours(hour);

    private static DigestTried Tried(string day, DeliveryState state) => new(Some.Date(day), 2, state, "text", null, At(day, 7));
}
