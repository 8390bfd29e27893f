using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Waves;

/// <summary>Rework, late lines, and whose approval stands.</summary>
public sealed class RoundTests
{
    [Fact]
    public void R25_Rework_PaperUnchanged_AsksOnlyThoseWhoDidNotApprove()
    {
        var drive = Start().Answer("G2", "QH8", Outcome.Approve).Answer("G2", "QHG", Outcome.Rework);
        Assert.Equal(("G2", null), (drive.Line().ReturnedFrom, drive.Line().Gate));

        Rework(drive, changed: false);

        Assert.Equal(["QHG", "QJG", Some.Region], drive.Asked("G2"));
        Assert.False(drive.Round("G2").Anew);
        drive.Approve("G2");
        Assert.Equal("G3", drive.Line().Gate);
    }

    [Fact]
    public void R25_Rework_PaperChanged_AsksEverybodyAgain()
    {
        var drive = Start().Answer("G2", "QH8", Outcome.Approve).Answer("G2", "QHG", Outcome.Rework);
        Rework(drive, changed: true);

        Assert.Equal([.. Some.Icbs, Some.Region], drive.Asked("G2"));
        foreach (var body in new[] { "QHG", "QJG", Some.Region })
        {
            drive.Answer("G2", body, Outcome.Approve);
        }

        Assert.Equal("G2", drive.Line().Gate);
        Assert.Equal("G3", drive.Answer("G2", "QH8", Outcome.Approve).Line().Gate);
    }

    [Fact]
    public void R26_Rework_WhatWasDecidedBefore_StaysOnRecord()
    {
        var drive = Start().Answer("G2", "QH8", Outcome.Approve).Answer("G2", "QHG", Outcome.Rework);
        Rework(drive, changed: true);

        Assert.Equal(
            [("QH8", Outcome.Approve), ("QHG", Outcome.Rework)],
            drive.Tranche.RoundsOf("G2")[0].Answers.Select(answer => (answer.Body, answer.Outcome)));
        Assert.Equal([1, 2], drive.Tranche.RoundsOf("G2").Select(round => round.Number));
    }

    [Fact]
    public void R25_Rework_BodyThatApprovesTheOldRoundMeanwhile_IsNotAskedAgain()
    {
        var drive = Start().Answer("G2", "QHG", Outcome.Rework).Answer("G2", "QH8", Outcome.Approve);
        Rework(drive, changed: false);

        Assert.DoesNotContain("QH8", drive.Asked("G2"));
    }

    [Fact]
    public void R25_Rework_AnswerToTheOldRoundWhenTheNextIsOpen_IsOnlyOnRecord()
    {
        var drive = Start().Answer("G2", "QHG", Outcome.Rework);
        Rework(drive, changed: false);
        drive.Answer("G2", "QH8", Outcome.Approve, round: 1).Answer("G2", "QHG", Outcome.Rework);
        Rework(drive, changed: false);

        Assert.True(drive.Tranche.RoundsOf("G2")[0].HasAnswer("QH8", "13A"));
        Assert.Contains("QH8", drive.Asked("G2"));
    }

    [Fact]
    public void R25_Rework_BodyThatDeclinesTheOldRoundMeanwhile_IsAskedAgain()
    {
        var drive = Start().Answer("G2", "QHG", Outcome.Rework).Answer("G2", "QH8", Outcome.Decline);
        Assert.True(drive.Line().Active);
        Rework(drive, changed: false);

        Assert.Contains("QH8", drive.Asked("G2"));
    }

    [Fact]
    public void R25_Rework_SeveralRounds_ChangedPaperCancelsAllEarlierApprovals()
    {
        var drive = Start().Answer("G2", "QH8", Outcome.Approve).Answer("G2", "QHG", Outcome.Rework);
        Rework(drive, changed: true);
        drive.Answer("G2", "QHG", Outcome.Approve).Answer("G2", "QJG", Outcome.Rework);
        Rework(drive, changed: false);

        Assert.Equal(["QH8", "QJG", Some.Region], drive.Asked("G2"));
    }

    [Fact]
    public void R25_Rework_LinesThatNeedDifferentBodies_GetRoundsOfTheirOwn()
    {
        var drive = Start("13A", "13B").Answer("G2", "QH8", Outcome.Approve, services: ["13A"])
            .Answer("G2", "QH8", Outcome.Rework, services: ["13B"]);
        drive.Answer("G2", "QHG", Outcome.Rework, services: ["13A"]).Answer("G2", "QHG", Outcome.Approve, services: ["13B"]);
        drive.Answer("G2", "QJG", Outcome.Approve).Answer("G2", Some.Region, Outcome.Approve);
        Rework(drive, changed: false);

        Assert.Equal(["QHG"], drive.Tranche.RoundOf(drive.Line("13A"))!.Asked.Select(asked => asked.Body));
        Assert.Equal(["QH8"], drive.Tranche.RoundOf(drive.Line("13B"))!.Asked.Select(asked => asked.Body));
    }

    [Fact]
    public void R25_Rework_OfOneLine_LetsTheOthersPass()
    {
        var drive = Start("13A", "13B").Answer("G2", "QH8", Outcome.Rework, services: ["13B"])
            .Answer("G2", "QH8", Outcome.Approve, services: ["13A"]);
        foreach (var body in new[] { "QHG", "QJG", Some.Region })
        {
            drive.Answer("G2", body, Outcome.Approve);
        }

        Assert.Equal(("G3", "G2"), (drive.Line("13A").Gate, drive.Line("13B").ReturnedFrom));
        Rework(drive, changed: false);
        Assert.Equal("G3", drive.Approve("G2").Line("13B").Gate);
    }

    [Fact]
    public void R25_Rework_NothingReturnedOrNoWord_IsRefused()
    {
        var drive = Start();
        var by = new By("pm", drive.Now);

        Some.Refused(RefusalKind.Conflict, "nothing-returned", () => drive.Tranche.Rework("G2", false, "Done", [], drive.Pathway, by));
        drive.Answer("G2", "QHG", Outcome.Rework);
        Some.RefusedField("statement", () => drive.Tranche.Rework("G2", false, " ", [], drive.Pathway, by));
    }

    [Fact]
    public void R25_Rework_WhoReworked_HasPreparedTheNextPaper()
    {
        var drive = Start().Answer("G2", "QHG", Outcome.Rework);
        Rework(drive, changed: false);

        Assert.Equal([Some.Manager, "contributor"], drive.Tranche.PreparedBy);
    }

    [Fact]
    public void R20_LateLine_JoinsTheNextRound()
    {
        var drive = Start("13A", "13B");
        drive.Steer("13B", move => move.Pause("Waits for data")).Approve("G2").Reach("G4");
        Assert.Equal(["13A"], drive.Round("G4").Services);

        drive.Steer("13B", move => move.Resume(null)).Reach("G4", "13B");

        Assert.Equal((2, "13B"), (drive.Round("G4").Number, Assert.Single(drive.Round("G4").Services)));
        Assert.Equal(["NMP"], drive.Asked("G4"));
    }

    private static void Rework(Drive drive, bool changed) =>
        drive.Do(drive.Tranche.Rework("G2", changed, "Reworked", ["e1@1"], drive.Pathway, new("contributor", drive.Now)));

    private static Drive Start(params string[] services) => Drive.Start(
        "joint-only", "2022-05-01", new(Some.Date("2023-04-01")), services.Length == 0 ? ["13A"] : [.. services]).Reach("G2");
}
