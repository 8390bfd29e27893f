using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Ports;
using Transition.Application.Tasks;

namespace Transition.Application.Tests.Tasks;

/// <summary>One step of the orchestration of an approval.</summary>
public sealed class ApprovalWatchTests
{
    [Fact]
    public async Task R28_Chase_ThroughTheLifeOfAPaper_RemindsOnceAndEndsWithTheAnswer()
    {
        await using var players = await Players.StartedAsync();
        var host = players.Host;
        var task = await EntryAsync(host);
        var paper = new AggregateRef("submission", task.Id.Split('~')[1]);

        var asked = await ChaseAsync(host, paper);
        host.Clock.Now = Domain.Common.London.Midnight(task.Due!.Value.AddDays(-3)).AddHours(1);
        await ChaseAsync(host, paper);
        await ChaseAsync(host, paper);
        await host.SettleAsync();
        var reminded = await EntryAsync(host);
        await players.ApproveAsync("QHM-executive", "G2");
        var decided = await ChaseAsync(host, paper);

        Assert.Equal(["QHM"], asked.Waiting);
        Assert.False(asked.Ended);
        Assert.True(reminded.Reminders > 0);
        Assert.Equal(["QHM"], decided.Answered);
        Assert.Empty(decided.Waiting);
        Assert.True(decided.Ended);
    }

    [Fact]
    public async Task Tell_WhereTheTaskIsNotInTheInbox_PutsItThere()
    {
        await using var players = await Players.StartedAsync();
        var task = await players.TaskAsync("QHM-executive", "G2");
        var paper = new AggregateRef("submission", task.Id.Split('~')[1]);
        await players.Host.Get<Views>().ChangeAsync<Inbox>(Keys.Inbox("QHM"), _ => new(), CancellationToken.None);

        await players.Host.Get<ApprovalWatch>().TellAsync(paper, "QHM", CancellationToken.None);

        Assert.Equal(task.Id, (await players.TaskAsync("QHM-executive", "G2")).Id);
    }

    private static async Task<OpenTask> EntryAsync(TestHost host) =>
        Assert.Single((await host.Get<Views>().ReadAsync<Inbox>(Keys.Inbox("QHM"), CancellationToken.None))!.Tasks.Values);

    private static Task<ApprovalStand> ChaseAsync(TestHost host, AggregateRef matter) =>
        host.Get<ApprovalWatch>().ChaseAsync(matter, CancellationToken.None);
}
