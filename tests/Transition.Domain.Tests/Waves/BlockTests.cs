using System.Collections.Immutable;
using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>Records that hold gates shut.</summary>
public sealed class BlockTests
{
    private const string Text = "Condition of QA is not discharged: fill both posts";

    [Fact]
    public void R25_Gate_WithAnOpenCondition_WaitsAndSaysSo_AndPassesByItselfOnceItIsDischarged()
    {
        var drive = Delegating().Do(Raise()).Reach("G13");
        drive.Approve("G13");
        Assert.Equal("G13", drive.Line().Gate);
        var blocker = Assert.Single(drive.Tranche.BlockersOf(drive.Line(), drive.Pathway, drive.Now));
        Assert.Equal(("record-open", "G13", $"G13 Go-live confirmation: {Text}"), (blocker.Code, blocker.Gate, blocker.Text));

        drive.Do(Lift());

        Assert.Null(drive.Line().Gate);
        Assert.Empty(drive.Tranche.BlockersOf(drive.Line(), drive.Pathway, drive.Now));
        Assert.Null(drive.Tranche.Blocks);
        Assert.Equal(HoldingState.Delegated, drive.On("2024-04-01").Move().State);
    }

    [Fact]
    public void R25_Condition_SwitchedOnAfterTheLastGate_HoldsTheDateAndNothingGoesLiveSilently()
    {
        var drive = Delegating().Reach("G13").Approve("G13").Do(Raise());

        drive.On("2024-04-01");

        Assert.NotEqual(HoldingState.Delegated, drive.Move().State);
        Assert.Equal(TransitionStatus.Overdue, drive.Move().Status);
        Assert.DoesNotContain(drive.Happened<StageReached>(), reached => reached.State == HoldingState.Delegated);
    }

    [Fact]
    public void R25_Condition_OfOneServiceOrIcb_HoldsOnlyLinesThatItConcerns()
    {
        var drive = Delegating(["13A", "13B"]).Do(Raise(services: ["13A"], icbs: [Some.Icbs[0]]));

        Assert.Contains(drive.Tranche.BlockersOf(drive.Line("13A"), drive.Pathway, drive.Now), blocker => blocker.Code == "record-open");
        Assert.DoesNotContain(drive.Tranche.BlockersOf(drive.Line("13B"), drive.Pathway, drive.Now), blocker => blocker.Code == "record-open");

        drive.Steer("13A", move => move.Rescope(Some.Icbs.RemoveAt(0), "It is not ready."));

        Assert.DoesNotContain(drive.Tranche.BlockersOf(drive.Line("13A"), drive.Pathway, drive.Now), blocker => blocker.Code == "record-open");
    }

    [Fact]
    public void Heed_OfWhatIsKnown_GivesNoEvent_AndOfWhatHasChangedGivesOne()
    {
        var drive = Delegating().Do(Raise());

        Assert.Empty(drive.Tranche.Heed("c1", Condition()));
        Assert.Single(drive.Tranche.Heed("c1", Condition() with { Due = Some.Date("2024-03-01") }));
        Assert.Empty(drive.Tranche.Heed("c2", null));
    }

    [Fact]
    public void R30_Snapshot_FromBeforeThereWereBlocks_IsStillRead()
    {
        var tranche = Delegating().Tranche;
        var json = JsonSerializer.Serialize(tranche, DomainJson.Options);

        Assert.DoesNotContain("blocks", json, StringComparison.OrdinalIgnoreCase);
        Assert.Null(JsonSerializer.Deserialize<Tranche>(json, DomainJson.Options)!.Blocks);
    }

    private static Drive Delegating(ImmutableList<string>? services = null) =>
        Drive.Start("delegate-direct", "2023-06-01", new(Delegated: Some.Date("2024-04-01")), services);

    private static Block Condition(ImmutableList<string>? services = null, ImmutableList<string>? icbs = null) =>
        new("c1", Text, ["G13"], services ?? [], icbs ?? [], null);

    private static IReadOnlyList<IEvent> Raise(ImmutableList<string>? services = null, ImmutableList<string>? icbs = null) =>
        [new BlockRaised(Condition(services, icbs))];

    private static IReadOnlyList<IEvent> Lift() => [new BlockLifted("c1")];
}
