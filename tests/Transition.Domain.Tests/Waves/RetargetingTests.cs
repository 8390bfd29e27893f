using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>New dates for many lines at once.</summary>
public sealed class RetargetingTests
{
    private static readonly Targets Later = new(Some.Date("2023-07-01"));
    private static readonly By Manager = Some.By(Some.Manager, "2022-06-01");

    [Fact]
    public void R20_WhatIf_TellsTheDatesBeforeAndAfter_AndChangesNothing()
    {
        var drive = Start("13A");

        var line = drive.Tranche.WhatIf("13A", Later, drive.Pathway, drive.Today);

        Assert.Equal((true, Some.Date("2023-04-01"), Some.Date("2023-07-01")), (line.Changes, line.Before.Joint, line.After.Joint));
        Assert.Equal(Some.Date("2023-04-01"), drive.Tranche.TargetsOf(drive.Line()).Joint);
    }

    [Fact]
    public void R20_WhatIf_LineThatHasTheDateAlready_ChangesOnlyIfItIsOverdue()
    {
        var drive = Start("13A");
        var same = new Targets(Some.Date("2023-04-01"));
        Assert.False(drive.Tranche.WhatIf("13A", same, drive.Pathway, drive.Today).Changes);

        drive.On("2023-04-02");
        Assert.NotNull(drive.Tranche.WhatIf("13A", same, drive.Pathway, drive.Today).Refusal);
        Assert.True(drive.Tranche.WhatIf("13A", Later, drive.Pathway, drive.Today).Changes);
    }

    [Fact]
    public void R20_RetargetEach_MovesThoseThatCan_AndNamesTheOthersWithTheReason()
    {
        var drive = Start("13A", "13B").Steer("13B", move => move.Withdraw("No longer wanted"));

        var (events, refused) = drive.Tranche.RetargetEach(["13A", "13B"], Later, "A later start", drive.Pathway, new("pm", drive.Now));

        Assert.Equal(["13A"], Assert.IsType<Retargeted>(Assert.Single(events)).Services);
        Assert.Equal(("13B", "ended"), (Assert.Single(refused).Line.Service, refused[0].Refusal!.Code));
    }

    [Fact]
    public void R20_RetargetEach_Repeated_GivesNothing()
    {
        var drive = Start("13A");
        drive.Do(drive.Tranche.RetargetEach(null, Later, "A later start", drive.Pathway, new("pm", drive.Now)).Events);

        Assert.Empty(drive.Tranche.RetargetEach(null, Later, "A later start", drive.Pathway, new("pm", drive.Now)).Events);
    }

    [Fact]
    public void R20_Order_WithoutReasonOrDateOrLines_IsRefusedByField()
    {
        ImmutableList<ChosenLines> lines = [new("w1.east", ["13A"])];

        Some.RefusedField("reason", () => Asked(new("w1", lines, Later, " ")));
        Some.RefusedField("targets", () => Asked(new("w1", lines, new(), "Why")));
        Some.RefusedField("lines", () => Asked(new("w1", [new("w1.east", [])], Later, "Why")));
    }

    [Fact]
    public void R20_Order_SentAgain_GivesNothing_AndItsKeyIsForNoOther()
    {
        var order = new RetargetOrder("w1", [new("w1.east", ["13A"])], Later, "Why");
        var asked = Asked(order);

        Assert.Empty(asked.Ask(order, "request", Manager));
        Some.Refused(RefusalKind.Unprocessable, "key-reused", () => asked.Ask(order, "another", Manager));
    }

    [Fact]
    public void R20_Order_GoesOnWithTheTranchesThatAreNotDone_AndTakesEachOnce()
    {
        var asked = Asked(new("w1", [new("w1.east", ["13A"]), new("w1.west", ["13A"])], Later, "Why"));
        var done = new TrancheRetargeted("w1.east", ["13A"], []);

        var half = asked.After(asked.Take(done));

        Assert.Equal(["w1.west"], half.ToDo.Select(lines => lines.Tranche));
        Assert.Empty(half.Take(done));
    }

    private static Retargeting Asked(RetargetOrder order)
    {
        var empty = Retargeting.Empty("retarget-1");
        return empty.After(empty.Ask(order, "request", Manager));
    }

    private static Drive Start(params string[] services) =>
        Drive.Start("joint-only", "2022-05-01", new(Some.Date("2023-04-01")), [.. services]);
}
