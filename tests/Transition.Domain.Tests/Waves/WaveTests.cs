using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>Planning and launching a wave.</summary>
public sealed class WaveTests
{
    private static readonly By Ann = Some.By("ann", "2022-05-01");
    private static readonly By Bob = Some.By("bob", "2022-05-02");

    private static readonly WavePlan Plan = new(
        "April 2023", "joint-then-delegated", 1, ["13A", "13B"], ["east", "west"], new(Some.Date("2023-04-01"), Some.Date("2024-04-01")));

    private static Pathway Way => Some.Pathway("joint-then-delegated");

    [Fact]
    public void R19_Plan_SameRequestAgain_IsOneWave()
    {
        var wave = Planned();

        Assert.Equal((true, false, 4), (wave.Exists, wave.Launched, wave.Planned));
        Assert.Empty(wave.Draw(Plan, Way, "request-1", Ann));
        Assert.Equal(
            "Idempotency-Key", Some.Refused(RefusalKind.Unprocessable, "key-reused", () => wave.Draw(Plan, Way, "request-2", Ann)).Field);
    }

    [Fact]
    public void R19_Edit_BeforeTheLaunch_ChangesThePlanAndRemembersWhoPlanned()
    {
        var wave = Planned();
        Assert.Empty(wave.Edit(Plan with { Services = ["13A", "13B"] }, Way, Bob));

        wave = wave.After(wave.Edit(Plan with { Services = ["13A"] }, Way, Bob));

        Assert.Equal((2, "ann bob"), (wave.Planned, string.Join(' ', wave.PlannedBy)));
    }

    [Fact]
    public void R19_Launch_HappensOnceAndFixesThePlan()
    {
        var wave = Planned();
        Assert.Empty(wave.ToLaunch);
        wave = wave.After(wave.Launch(Way, Bob));

        Assert.Equal(("bob", Bob.Now), (wave.LaunchedBy, wave.LaunchedAt!.Value));
        Assert.Empty(wave.Launch(Way, Ann));
        Some.Refused(RefusalKind.Conflict, "launched", () => wave.Edit(Plan with { Name = "Another" }, Way, Ann));
        Assert.Equal(["east", "west"], wave.ToLaunch);
    }

    [Fact]
    public void R19_Footprints_StartOneByOneEachOnce()
    {
        var wave = Planned();
        wave = wave.After(wave.Launch(Way, Bob));
        var east = new FootprintLaunched("east", ["13A-east-1"], [new("13B", "east", "service-later", "Not yet")]);

        wave = wave.After(wave.FootprintStarted(east));

        Assert.Empty(wave.FootprintStarted(east));
        Assert.Equal(["west"], wave.ToLaunch);
        Assert.Equal((1, "13B"), (wave.Started["east"], Assert.Single(wave.Skipped).Service));
    }

    [Fact]
    public void R19_Launch_AfterTheTargetHasCome_IsRefused() =>
        Some.RefusedField("targets.joint", () => Planned().Launch(Way, Some.By("ann", "2023-04-01")));

    [Fact]
    public void R19_Plan_WithAMistake_NamesTheField()
    {
        Refused("name", Plan with { Name = " " });
        Refused("services", Plan with { Services = [] });
        Refused("services", Plan with { Services = ["13A", "13B", "13A"] });
        Refused("footprints", Plan with { Footprints = [] });
        Refused("footprints", Plan with { Footprints = ["east", "east"] });
        Refused("targets.joint", Plan with { Targets = new(null, Some.Date("2024-04-01")) });
        Refused("targets.joint", Plan with { Targets = new(Ann.Today, Some.Date("2024-04-01")) });
        Refused("targets.delegated", Plan with { Targets = new(Some.Date("2023-04-01")) });
        Refused("targets.delegated", Plan with { Targets = new(Some.Date("2023-04-01"), Some.Date("2023-04-01")) });
    }

    [Theory]
    [InlineData("delegate-direct", "targets.delegated")]
    [InlineData("claw-back", "targets.returned")]
    [InlineData("joint-only", "targets.joint")]
    public void R19_Plan_NeedsADateForEachStageOfItsPathway(string pathway, string field) =>
        Some.RefusedField(field, () => Wave.Check(Plan with { Targets = new() }, Some.Pathway(pathway), Ann.Today));

    private static void Refused(string field, WavePlan plan)
    {
        Some.RefusedField(field, () => Wave.Empty("w1").Draw(plan, Way, "request-1", Ann));
        Some.RefusedField(field, () => Planned().Edit(plan, Way, Ann));
    }

    private static Wave Planned() => Wave.Empty("w1").After(Wave.Empty("w1").Draw(Plan, Way, "request-1", Ann));
}
