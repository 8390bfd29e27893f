using System.Collections.Immutable;
using Transition.Domain.Records;
using static Transition.Domain.Tests.Records.SomeRecord;

namespace Transition.Domain.Tests.Records;

/// <summary>Which gates a record holds shut, and when.</summary>
public sealed class GateLookTests
{
    private static readonly ImmutableSortedDictionary<string, int> NoSegments = ImmutableSortedDictionary<string, int>.Empty;

    [Fact]
    public void BlockOn_InAStateAndWithAValueThatTheKindNames_HoldsTheGate()
    {
        var block = Opened(("size", "big"), ("why", "It is")).BlockOn(Kind, [], NoSegments);

        Assert.Equal("Promise of QHM is open, due 1 March 2023: It will be done", block!.Text);
        Assert.Equal(["G13"], block.Gates);
        Assert.Empty(block.Services);
    }

    [Fact]
    public void BlockOn_WithAnotherValue_HoldsNothing() => Assert.Null(Opened(("size", "small")).BlockOn(Kind, [], NoSegments));

    [Fact]
    public void BlockOn_InAnotherState_HoldsNothing()
    {
        var kind = Kind with { Gate = Kind.Gate! with { States = ["kept"] } };

        Assert.Null(Opened(("size", "big"), ("why", "It is")).BlockOn(kind, [], NoSegments));
    }

    [Theory]
    [InlineData(2, 4, "QOP")]
    [InlineData(3, 2, "QHM")]
    [InlineData(3, 4, "QHM, QOP")]
    public void R25_BlockOn_WithATrigger_ConcernsTheIcbsThatItSwitchesOn(int first, int second, string icbs)
    {
        var record = Opened(("size", "big"), ("why", "It is"), ("on", "oversight-segment in 3, 4"));
        var segments = NoSegments.Add("QHM", first).Add("QOP", second);

        var block = record.BlockOn(Kind, [], segments);

        Assert.Equal(icbs, string.Join(", ", block!.Icbs));
        Assert.EndsWith($"It holds because of the oversight segment of {icbs}.", block.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void R25_BlockOn_WithATriggerThatSwitchesNobodyOn_HoldsNothing()
    {
        var record = Opened(("size", "big"), ("why", "It is"), ("on", "oversight-segment in 3, 4"));

        Assert.Null(record.BlockOn(Kind, [], NoSegments.Add("QHM", 2)));
        Assert.Null(record.BlockOn(Kind, [], NoSegments));
    }

    [Theory]
    [InlineData("oversight-segment in 3, 4", "oversight-segment in 3, 4")]
    [InlineData("oversight-segment in 4,3,4", "oversight-segment in 3, 4")]
    [InlineData("", null)]
    [InlineData("oversight-segment in ", null)]
    [InlineData("oversight-segment in 0", null)]
    [InlineData("If the ICB is in segment 3", null)]
    public void R25_Trigger_Parse_TakesItsOneForm(string text, string? read) => Assert.Equal(read, Trigger.Parse(text)?.ToString());
}
