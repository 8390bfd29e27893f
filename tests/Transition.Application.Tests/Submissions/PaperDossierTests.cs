using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Submissions;

public sealed class PaperDossierTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task R25_Paper_TellsOfEachLineWhatItWaitsForBesidesTheDecision()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var transition = await players.StartAsync();

        var line = Assert.Single((await PaperAsync(players, "QHM-executive")).Readiness!);

        Assert.Equal((Players.Service, transition.Id, false), (line.Service, line.Transition, line.Ready));
        Assert.Equal("Y63", Assert.Single(line.Blockers).Body);
        await players.ApproveAsync("Y63-executive", "G2");
        Assert.True(Assert.Single((await PaperAsync(players, "QHM-executive")).Readiness!).Ready);
    }

    [Fact]
    public async Task R20_Paper_OfAPausedLine_SaysSo()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var transition = await players.StartAsync();

        await host.Get<TransitionDesk>().PauseAsync(players.Manager, transition.Id, new("Wait"), None);

        Assert.Contains(Assert.Single((await PaperAsync(players, "QHM-executive")).Readiness!).Blockers, blocker => blocker.Code == "paused");
    }

    [Fact]
    public async Task R26_Paper_ThatComesAgain_TellsWhatWasDecidedBefore_AndWhatWasReworked()
    {
        await using var players = await Players.StartedAsync();
        Assert.Empty((await PaperAsync(players, "QHM-executive")).Earlier!);
        var task = await players.TaskAsync("QHM-executive", "G2");
        await players.Host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], task.Id, new(task.Paper, Outcome.Rework, "The flows are missing."), None);
        var rework = await players.TaskAsync("pm-1", "G2");
        await players.Host.Get<AnswerDesk>().ConfirmAsync(players.Manager, rework.Id, new("The flows are in.", null, true), None);

        var earlier = Assert.Single((await PaperAsync(players, "QHM-executive")).Earlier!);

        Assert.Equal((1, "decided", "QHM-executive"), (earlier.Round, earlier.Status, earlier.DecidedBy));
        var returned = Assert.Single(earlier.Since.Returned);
        Assert.Equal((Outcome.Rework, "The flows are missing."), (returned.Outcome, returned.Reason));
        Assert.Equal([Players.Service], returned.Services[Players.Footprint]);
        Assert.Equal("The flows are in.", Assert.Single(earlier.Reworks).Statement);
    }

    private static async Task<SubmissionView> PaperAsync(Players players, string persona)
    {
        var task = await players.TaskAsync(persona, "G2");
        return await players.Host.Get<SubmissionDesk>().GetAsync(players[persona], task.Submission!.Id, None);
    }
}
