using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Tasks;

public sealed class SentListTests
{
    [Fact]
    public async Task R25_Sent_PapersWaitForTheBodiesThatOweADecision_AndLeaveWhenTheyHaveDecided()
    {
        await using var players = await Players.StartedAsync();
        Assert.Equal(["QHM", "Y63"], (await SentAsync(players, "pm-1")).Items.SelectMany(item => item.Waiting).Order());

        await players.ApproveAsync("QHM-executive", "G2");

        Assert.Equal(["Y63"], (await SentAsync(players, "pm-1")).Items.SelectMany(item => item.Waiting));
        Assert.Empty((await SentAsync(players, "pm-2")).Items);
    }

    [Fact]
    public async Task R21_Sent_WhoHasConfirmed_SeesWhoHasStillTo()
    {
        await using var players = await Players.StartedAsync();
        await players.PassAsync("G2");

        await players.ConfirmAsync("QHM-executive", "G3");

        var mine = Assert.Single((await SentAsync(players, "QHM-executive")).Items);
        Assert.Equal(("G3", "Y63"), (mine.Gate, Assert.Single(mine.Waiting)));
        await players.ConfirmAsync("Y63-executive", "G3");
        Assert.Empty((await SentAsync(players, "QHM-executive")).Items);
    }

    [Fact]
    public async Task R25_Sent_AQuestion_WaitsForTheProgramme_ForWhoAskedIt()
    {
        await using var players = await Players.StartedAsync();
        var task = await players.TaskAsync("QHM-executive", "G2");

        await players.Host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], task.Id, new(task.Paper, Outcome.Query, "What does it cost?"), CancellationToken.None);

        var question = Assert.Single((await SentAsync(players, "QHM-executive")).Items);
        Assert.Equal(("What does it cost?", Bodies.Nhse), (question.Title, Assert.Single(question.Waiting)));
        Assert.DoesNotContain((await SentAsync(players, "pm-1")).Items, item => item.Waiting.Contains("QHM"));
    }

    [Fact]
    public async Task R19_Sent_AWaveThatIsPlannedAndNotLaunched_IsAmongThoseOfWhoPlannedIt()
    {
        await using var players = await Players.GatherAsync();
        await players.Host.Get<WavePlanner>().PlanAsync(
            players.Manager, new("Later", "joint-only", new(["2"], null), ["NW"], new(new(2024, 4, 1))), "key", CancellationToken.None);
        await players.Host.SettleAsync();

        Assert.Equal("planned", Assert.Single((await SentAsync(players, "pm-1")).Waves).Status);
        Assert.Empty((await SentAsync(players, "pm-2")).Waves);
    }

    [Fact]
    public async Task R96_Sent_OfAnAuditor_IsForbidden()
    {
        await using var host = TestHost.Empty();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Get<SentList>().ReadAsync(TestHost.Auditor, CancellationToken.None));

        Assert.Equal(RefusalKind.Forbidden, refused.Kind);
    }

    private static Task<SentView> SentAsync(Players players, string persona) =>
        players.Host.Get<SentList>().ReadAsync(players[persona], CancellationToken.None);
}
