using Transition.Domain.Common;
using Transition.LocalHost.Development;

namespace Transition.LocalHost.Tests.Development;

public sealed class ClockInputTests
{
    private static readonly DateTimeOffset Now = new(2024, 1, 31, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("P1D", "2024-02-01T10:00:00Z")]
    [InlineData("P1M", "2024-02-29T10:00:00Z")]
    [InlineData("P1Y2M", "2025-03-31T10:00:00Z")]
    [InlineData("P2W", "2024-02-14T10:00:00Z")]
    [InlineData("PT90M", "2024-01-31T11:30:00Z")]
    [InlineData("P1DT1H1M1S", "2024-02-01T11:01:01Z")]
    public void Advance_ByADuration_FollowsTheCalendar(string duration, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, null), new ClockInput(Advance: duration).From(Now));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("-P1D")]
    [InlineData("1D")]
    [InlineData("P1H")]
    [InlineData("P9999Y")]
    public void Advance_ByAnythingElse_NamesTheField(string duration) =>
        Assert.Equal("advance", Assert.Throws<RefusedException>(() => new ClockInput(Advance: duration).From(Now)).Field);

    [Fact]
    public void Now_AndAdvanceTogether_AreRefused() =>
        Assert.Equal("now", Assert.Throws<RefusedException>(() => new ClockInput(Now, "P1D").From(Now)).Field);
}
