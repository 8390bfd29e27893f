using Transition.Application.Tasks;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Tasks;

public sealed class TaskDeskTests
{
    [Fact]
    public async Task R25_Claim_KeepsOthersOfTheBodyAwayUntilPassedOn()
    {
        await using var players = await Players.StartedAsync();
        var task = await players.TaskAsync("QHM-executive", "G2");
        var desk = players.Host.Get<TaskDesk>();

        await desk.ClaimAsync(players["QHM-executive"], task.Id, CancellationToken.None);
        var stranger = await Assert.ThrowsAsync<RefusedException>(
            () => desk.DelegateAsync(players["QHM-executive"], task.Id, new("QMJ-executive"), CancellationToken.None));

        Assert.Equal("to", stranger.Field);
        Assert.Equal("QHM-executive", (await players.TaskAsync("QHM-executive", "G2")).Submission!.Slot.ClaimedBy);
    }
}
