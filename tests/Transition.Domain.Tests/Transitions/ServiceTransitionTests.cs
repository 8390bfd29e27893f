using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Transitions;

/// <summary>A transition takes the consequences of what its tranche came to, once.</summary>
public sealed class ServiceTransitionTests
{
    [Fact]
    public void R30_Advance_WholeWay_MirrorsTheTrancheEventForEvent()
    {
        var drive = Start().Reach("G9").Answer("G9", "NHSE-BOARD", Outcome.Defer, "2025-04-01").Finish();

        Assert.Equal(drive.TrancheEvents.Select(Mirror).OfType<string>(), drive.EventsOf("13A").Skip(1).Select(Told).OfType<string>());
    }

    [Fact]
    public void R30_Advance_AfterTheWholeWayAtOnce_GivesTheSameInOrder()
    {
        var drive = Start().Finish();
        var fresh = ServiceTransition.Empty(drive.Move().Id).After(drive.EventsOf("13A")[0]);

        var events = fresh.Advance(drive.Tranche, drive.Pathway, drive.Today);

        Assert.Equal(drive.EventsOf("13A").Skip(1).Select(Json.Of), events.Select(Json.Of));
        Assert.Empty(fresh.After(events).Advance(drive.Tranche, drive.Pathway, drive.Today));
    }

    [Fact]
    public void R20_Advance_SeveralDeferralsBetweenTwoLooks_LosesNoReopenedGate()
    {
        var drive = Start().Reach("G13");
        var before = drive.Move();
        var by = new By("pm", drive.Now);
        drive.Do(drive.Tranche.Defer("13A", Some.Date("2024-07-01"), "First", drive.Pathway, by)).Reach("G9");
        drive.Do(drive.Tranche.Defer("13A", Some.Date("2025-07-01"), "Second", drive.Pathway, by));

        var events = before.Advance(drive.Tranche, drive.Pathway, drive.Today);

        Assert.Equal(2, Assert.IsType<TransitionDeferred>(events[0]).Number);
        Assert.Equal(drive.Line().Passed, before.After(events).Passed);
        Assert.Equal(drive.Line().Targets, before.After(events).Targets);
    }

    [Fact]
    public void R20_Paused_TakesNothingUntilResumed()
    {
        var drive = Start().Reach("G3");
        drive.Steer("13A", move => move.Pause(" Waits for data ")).Approve("G3");
        Assert.Equal((TransitionStatus.Paused, "Waits for data"), (drive.Move().Status, drive.Move().Reason));
        Assert.IsType<Paused>(drive.EventsOf("13A")[^1]);

        drive.Steer("13A", move => move.Resume(" "));

        Assert.Null(drive.EventsOf("13A").OfType<Resumed>().Single().Reason);
        Assert.Equal((TransitionStatus.Active, null), (drive.Move().Status, drive.Move().Reason));
        Assert.IsType<GatePassed>(drive.EventsOf("13A")[^1]);
    }

    [Fact]
    public void R20_Paused_WhileDeferredOrDeclined_LearnsOfItOnResuming()
    {
        var drive = Start("13A", "13B").Reach("G5");
        drive.Steer("13A", move => move.Pause("Wait")).Steer("13B", move => move.Pause("Wait"));
        drive.Answer("G5", "NHSE-BOARD", Outcome.Decline, services: ["13A"])
            .Answer("G5", "NHSE-BOARD", Outcome.Defer, "2024-01-01", services: ["13B"]);
        Assert.All(drive.Moves.Values, move => Assert.Equal(TransitionStatus.Paused, move.Status));

        drive.Steer("13A", move => move.Resume(null)).Steer("13B", move => move.Resume(null));

        Assert.Equal(TransitionStatus.Declined, drive.Move("13A").Status);
        Assert.Single(drive.EventsOf("13B").OfType<TransitionDeferred>());
    }

    [Fact]
    public void R20_Pause_RulesAndRepeats()
    {
        var move = Start().Move();
        Some.RefusedField("reason", () => move.Pause(null));
        Some.Refused(RefusalKind.Conflict, "not-paused", () => move.Resume(null));

        var paused = move.After(move.Pause("Wait"));

        Assert.Empty(paused.Pause("Wait"));
        Some.Refused(RefusalKind.Conflict, "paused", () => paused.Pause("Another reason"));
    }

    [Fact]
    public void R20_Withdraw_RulesAndRepeats()
    {
        var move = Start().Move();
        Some.RefusedField("reason", () => move.Withdraw(" "));

        var withdrawn = move.After(move.Withdraw("Not wanted"));

        Assert.Empty(withdrawn.Withdraw("Not wanted"));
        Some.Refused(RefusalKind.Conflict, "ended", () => withdrawn.Withdraw("Another reason"));
        Some.Refused(RefusalKind.Conflict, "ended", () => withdrawn.Pause("Wait"));
        Some.Refused(RefusalKind.Conflict, "ended", () => withdrawn.Resume(null));
        Some.Refused(RefusalKind.Conflict, "ended", () => withdrawn.Rescope(["QH8"], "Why"));
    }

    [Fact]
    public void R20_Rescope_RulesAndRepeats()
    {
        var move = Start().Move();
        Some.RefusedField("reason", () => move.Rescope(["QH8"], ""));
        Some.RefusedField("icbs", () => move.Rescope([], "Why"));
        Some.RefusedField("icbs", () => move.Rescope(["QH8", "QMJ"], "Why"));

        Assert.Empty(move.Rescope(["QJG", "QH8", "QHG"], "Why"));
        Assert.Equal(["QH8", "QJG"], Assert.IsType<Rescoped>(Assert.Single(move.Rescope(["QJG", "QH8"], "Why"))).Icbs);
    }

    [Theory]
    [InlineData(true, "completed")]
    [InlineData(false, "was declined")]
    public void R17_Ended_SaysHowItEnded(bool completed, string how)
    {
        var drive = Start().Reach("G4");
        drive = completed ? drive.Finish() : drive.Answer("G4", "NMP", Outcome.Decline);

        var refused = Some.Refused(RefusalKind.Conflict, "ended", drive.Move().MustBeUnderWay);

        Assert.Contains(how, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R17_Start_Twice_GivesNothing()
    {
        var drive = Start();

        Assert.Empty(drive.Move().Start((TransitionStarted)drive.EventsOf("13A")[0]));
        Assert.Empty(drive.Tranche.Start((TrancheStarted)drive.TrancheEvents[0]));
        Assert.Empty(ServiceTransition.Empty("x").Advance(drive.Tranche, drive.Pathway, drive.Today));
        Assert.Empty(Tranche.Empty("x").Advance(drive.Pathway, drive.Now));
    }

    private static string? Mirror(IEvent happened) => happened switch
    {
        GateMet met => $"passed {met.Gate}",
        LinesDeferred deferred => $"deferred by {deferred.Body} to {deferred.Until:O}: {deferred.Reason}",
        StageReached reached => $"{reached.State} on {reached.On:O}",
        _ => null,
    };

    private static string? Told(IEvent happened) => happened switch
    {
        GatePassed passed => $"passed {passed.Gate}",
        TransitionDeferred deferred => $"deferred by {deferred.Body} to {deferred.Until:O}: {deferred.Reason}",
        HoldingChanged changed => $"{changed.State} on {changed.On:O}",
        _ => null,
    };

    private static Drive Start(params string[] services) => Drive.Start(
        "joint-then-delegated", "2022-05-01", new(Some.Date("2023-04-01"), Some.Date("2024-04-01")),
        services.Length == 0 ? ["13A"] : [.. services]);
}
