using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Tasks;

/// <summary>A deputy answers for somebody else, for a time, with both names on record.</summary>
public sealed class DeputiesTests
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task R25_Deputy_DecidesBetweenTheDates_AndBothNamesAreOnRecord()
    {
        await using var players = await Players.StartedAsync();
        var host = players.Host;
        var today = London.DateOf(host.Clock.Now);
        var task = await players.TaskAsync("QHM-executive", "G2");
        await NameAsync(players, "QHM-contributor", today, today.AddDays(7));

        var deputy = (await host.Get<Admission>().FindAsync("QHM-contributor", null, Never))!;
        Assert.Contains((await host.Get<TaskDesk>().ListAsync(deputy, Never)).Items, entry => entry.Id == task.Id);
        await host.Get<AnswerDesk>().DecideAsync(deputy, task.Id, new(task.Paper, Outcome.Approve, "It is ready."), Never);

        var history = await host.Get<HistoryDesk>().ReadAsync(players.Manager, Submission.Kind, task.Submission!.Id, Never);
        var decided = history.Single(entry => entry.Type == "decided");
        Assert.Equal(("QHM-contributor", "QHM-executive", "QHM"), (decided.Actor, decided.OnBehalfOf, decided.Organisation));
        var late = await Assert.ThrowsAsync<RefusedException>(() => host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], task.Id, new(task.Paper, Outcome.Decline, "No."), Never));
        Assert.Equal(RefusalKind.Conflict, late.Kind);
        Assert.Contains("through QHM-contributor on", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R25_Deputy_OutsideTheDatesOrAfterTheEnd_IsNobody()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var today = London.DateOf(host.Clock.Now);
        await NameAsync(players, "QHM-contributor", today.AddDays(2), today.AddDays(3));

        Assert.Equal(0, await RolesAsync());
        host.Clock.Now = host.Clock.Now.AddDays(2);
        Assert.Equal(1, await RolesAsync());
        await host.Get<Deputies>().EndAsync(
            players["QHM-executive"], new("QHM-contributor", "approver", "QHM", "executive"), Never);
        Assert.Equal(0, await RolesAsync());

        async Task<int> RolesAsync() =>
            (await host.Get<Admission>().FindAsync("QHM-contributor", null, Never))!.Grants.Count(grant => grant.OnBehalfOf is not null);
    }

    [Fact]
    public async Task R25_Deputy_CannotPassTheRoleOn()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var today = London.DateOf(host.Clock.Now);
        await NameAsync(players, "QHM-contributor", today, today.AddDays(3));
        var deputy = (await host.Get<Admission>().FindAsync("QHM-contributor", null, Never))!;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Get<Deputies>().NameAsync(
            deputy, new("QHM-board", "approver", "QHM", "executive", null, today.AddDays(2), "Leave"), Never));

        Assert.Equal((RefusalKind.Forbidden, "not-your-role"), (refused.Kind, refused.Code));
    }

    private static Task NameAsync(Players players, string to, DateOnly from, DateOnly until) => players.Host.Get<Deputies>().NameAsync(
        players["QHM-executive"], new(to, "approver", "QHM", "executive", from, until, "Leave"), Never);
}
