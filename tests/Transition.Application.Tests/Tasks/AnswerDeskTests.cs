using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Tasks;

public sealed class AnswerDeskTests
{
    [Fact]
    public async Task R25_Decision_ByAnotherBody_IsForbidden()
    {
        await using var players = await Players.StartedAsync();
        var task = await players.TaskAsync("QHM-executive", "G2");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(players, "QMJ-executive", task));

        Assert.Equal((RefusalKind.Forbidden, "wrong-body"), (refused.Kind, refused.Code));
        Assert.Equal("Only a person who speaks for The ICB as executive can do this.", refused.Wording.With(_ => "The ICB"));
    }

    [Fact]
    public async Task R25_Decision_InAnotherCapacity_IsForbidden()
    {
        await using var players = await Players.StartedAsync();
        var task = await players.TaskAsync("QHM-executive", "G2");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(players, "QHM-board", task));

        Assert.Equal(RefusalKind.Forbidden, refused.Kind);
    }

    [Fact]
    public async Task R25_Decision_SentTwice_CountsOnce()
    {
        await using var players = await Players.StartedAsync();
        var task = await players.TaskAsync("QHM-executive", "G2");

        var first = await DecideAsync(players, "QHM-executive", task);
        var second = await DecideAsync(players, "QHM-executive", task);
        var other = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(players, "QHM-executive", task, Outcome.Decline));

        Assert.Equal(first.Submission!.Version, second.Submission!.Version);
        Assert.Equal((RefusalKind.Conflict, "already-decided"), (other.Kind, other.Code));
    }

    [Fact]
    public async Task R25_Decision_ForJointOnly_WhereNothingIsEverJoint_IsRefused_AndSoAtTheLastLookBefore()
    {
        await using var players = await Players.GatherAsync();
        await players.StartAsync("delegate-direct");
        var paper = await players.TaskAsync("QHM-executive", "G2");
        DecisionInput input = new(paper.Paper, Outcome.ApproveJointOnly, "Not yet.");

        var looked = await Assert.ThrowsAsync<RefusedException>(() => players.Host.Get<AnswerDesk>().CheckDecisionAsync(
            players["QHM-executive"], paper.Id, input, CancellationToken.None));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => players.Host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], paper.Id, input, CancellationToken.None));

        Assert.Equal(("decision", refused.Message), (looked.Field, looked.Message));
    }

    [Fact]
    public async Task R25_Query_AnsweredByTheProgramme_GivesAPaperToDecideOn()
    {
        await using var players = await Players.StartedAsync();
        var task = await players.TaskAsync("QHM-executive", "G2");
        await DecideAsync(players, "QHM-executive", task, Outcome.Query);

        await players.ConfirmAsync("pm-1", "G2");
        var stale = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(players, "QHM-executive", task));
        await players.ApproveAsync("QHM-executive", "G2");

        Assert.Equal((RefusalKind.Stale, "paper"), (stale.Kind, stale.Field));
    }

    [Fact]
    public async Task R25_Rework_ComesAgainInANewRoundToThoseWhoDidNotApprove()
    {
        await using var players = await Players.StartedAsync();
        await players.ApproveAsync("QHM-executive", "G2");
        var task = await players.TaskAsync("Y63-executive", "G2");
        await DecideAsync(players, "Y63-executive", task, Outcome.Rework);
        await players.Host.SettleAsync();

        await players.ConfirmAsync("pm-1", "G2");
        await players.Host.SettleAsync();

        Assert.Empty((await players.Host.Get<TaskDesk>().ListAsync(players["QHM-executive"], CancellationToken.None)).Items);
        await players.ApproveAsync("Y63-executive", "G2");
        Assert.Equal("G3", (await players.LookAsync(Players.Move)).Gate);
    }

    [Fact]
    public async Task R23_Signature_WithoutAKnownDocument_IsRefused()
    {
        await using var players = await Players.StartedAsync();
        await players.PassAsync("G2", "G3", "G4", "G5");
        var task = await players.TaskAsync("QHM-signatory", "G6");

        var missing = await Assert.ThrowsAsync<RefusedException>(() => players.Host.Get<AnswerDesk>().SignAsync(
            players["QHM-signatory"], task.Id, new("A. Signatory", null, task.Paper), CancellationToken.None));
        var unknown = await Assert.ThrowsAsync<RefusedException>(() => players.Host.Get<AnswerDesk>().SignAsync(
            players["QHM-signatory"], task.Id, new("A. Signatory", "no-such-document", task.Paper), CancellationToken.None));

        Assert.Equal(("document", "document"), (missing.Field, unknown.Field));
    }

    private static Task<TaskView> DecideAsync(Players players, string persona, TaskView task, Outcome outcome = Outcome.Approve) =>
        players.Host.Get<AnswerDesk>().DecideAsync(
            players[persona], task.Id, new(task.Paper, outcome, "Because it is so."), CancellationToken.None);
}
