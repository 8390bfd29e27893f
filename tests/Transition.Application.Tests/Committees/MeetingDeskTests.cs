using Transition.Application.Committees;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Committees;

/// <summary>A joint committee at work: seats, a meeting, a motion on a paper.</summary>
public sealed class MeetingDeskTests
{
    private const string Code = "JC-NENC";

    [Fact]
    public async Task R26_Paper_OfACommittee_IsDecidedByItsMeetingAndNotByItsChair()
    {
        var players = await AtTheCommitteeAsync();
        await using var host = players.Host;
        await ConstituteAsync(players);
        var task = await players.TaskAsync("JC-NENC-chair", "G8c");
        var alone = await RefusedAsync(() => players.ApproveAsync("JC-NENC-chair", "G8c"));
        var looked = await RefusedAsync(() => host.Get<AnswerDesk>().CheckDecisionAsync(
            players["JC-NENC-chair"], task.Id, new(task.Paper, Outcome.Approve, "It is ready."), default));
        var id = await OpenAsync(players, "meeting");
        var desk = host.Get<MeetingDesk>();

        await desk.TableAsync(players["JC-NENC-chair"], id, new("Support it", Submission: task.Submission!.Id, Decision: Approval(task)), default);
        var first = await desk.VoteAsync(players["QHM-executive"], id, 1, new("for"), default);
        var last = await desk.VoteAsync(players["Y63-executive"], id, 1, new("for"), default);
        await host.SettleAsync();

        Assert.Equal(("by-motion", "by-motion"), (alone.Code, looked.Code));
        Assert.True(first.Motions[0].Open);
        Assert.Equal(MotionResult.Consensus, last.Motions[0].Result);
        Assert.Equal("G9", (await players.LookAsync("105-NENC-2")).Gate);
        var decision = Assert.Single((await host.Get<CommitteeDesk>().DecisionsAsync(players["QHM-contributor"], Code, default)).Items);
        Assert.Equal((task.Submission.Id, 2, 0), (decision.Submission, decision.For, decision.Against));
    }

    [Fact]
    public async Task R26_Motion_OnAPaperThatChanged_LapsesAndSaysWhy()
    {
        var players = await AtTheCommitteeAsync();
        await using var host = players.Host;
        await ConstituteAsync(players);
        var task = await players.TaskAsync("JC-NENC-chair", "G8c");
        var id = await OpenAsync(players, "meeting");
        var desk = host.Get<MeetingDesk>();
        await desk.TableAsync(players["JC-NENC-chair"], id, new("Support it", Submission: task.Submission!.Id, Decision: Approval(task)), default);
        await host.Get<AnswerDesk>().DecideAsync(
            players["JC-NENC-chair"], task.Id, new(task.Paper, Outcome.Query, "What of the staff?"), default);
        await players.ConfirmAsync("pm-1", "G8c");

        await desk.VoteAsync(players["QHM-executive"], id, 1, new("for"), default);
        await desk.VoteAsync(players["Y63-executive"], id, 1, new("for"), default);
        await host.SettleAsync();

        var motion = (await desk.GetAsync(players.Manager, id, default)).Motions[0];
        Assert.Contains("changed", motion.Lapsed, StringComparison.Ordinal);
        Assert.Equal("G8c", (await players.LookAsync("105-NENC-2")).Gate);
    }

    [Fact]
    public async Task R24_Committee_IsSetUpFromItsFootprintAndChanged()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var desk = host.Get<CommitteeDesk>();
        await ConstituteAsync(players);

        var view = await desk.SeatAsync(
            players["JC-NENC-chair"], Code, new("RTD", "QHM-contributor", "attendee", From: new(2022, 5, 1)), default);
        view = await desk.LeaveAsync(players.Manager, Code, new("RTD", "QHM-contributor", new(2022, 12, 31), "Term ended"), default);
        view = await desk.ChangeRuleAsync(players.Manager, Code, new("Delegated", NhseDecidesMoney: false), view.Version, default);
        view = await desk.DeclareAsync(players["QHM-executive"], Code, new("Trustee of a hospital charity"), default);

        Assert.Equal(("Y63", "QHM"), (view.Region, string.Join(' ', view.Icbs)));
        Assert.Equal(new DateOnly(2022, 12, 31), view.Seats[^1].Until);
        Assert.Contains("A motion about money is carried like any other.", view.RuleInWords);
        Assert.Equal("QHM", Assert.Single(view.Interests).Body);
        Assert.Equal("JC-NENC-chair", Assert.Single((await desk.ListAsync(players["QHM-contributor"], default)).Items).Chair);
    }

    [Fact]
    public async Task R96_Committee_ByTheWrongPeople_IsRefused()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var (desk, meetings) = (host.Get<CommitteeDesk>(), host.Get<MeetingDesk>());
        Assert.Equal("not-found", (await RefusedAsync(() => desk.GetAsync(players.Manager, Code, default))).Code);
        Assert.Equal("code", (await RefusedAsync(() => desk.ConstituteAsync(players.Manager, new("JC-NONE"), default))).Field);
        Assert.Equal("not-the-chair", (await RefusedAsync(() => desk.ConstituteAsync(players["QHM-executive"], new(Code), default))).Code);
        Assert.Equal("person", (await RefusedAsync(() => desk.ConstituteAsync(
            players.Manager, new(Code, [new("QHM", "nobody-here", "member", true)]), default))).Field);
        await ConstituteAsync(players);
        var id = await OpenAsync(players, "meeting");

        Assert.Equal("not-the-chair", (await RefusedAsync(() => meetings.CloseAsync(players["QHM-executive"], id, default))).Code);
        Assert.Equal("not-the-chair", (await RefusedAsync(() => meetings.TableAsync(players["QMJ-executive"], id, new("Yes"), default))).Code);
        await meetings.TableAsync(players["QHM-executive"], id, new("Adopt the terms"), default);
        Assert.Equal("no-vote", (await RefusedAsync(() => meetings.VoteAsync(players["QMJ-executive"], id, 1, new("for"), default))).Code);
        Assert.Equal("not-allowed", (await RefusedAsync(() => meetings.VoteAsync(players["QHM-contributor"], id, 1, new("for"), default))).Code);
        Assert.Equal("vote", (await RefusedAsync(() => meetings.VoteAsync(players["QHM-executive"], id, 1, new("perhaps"), default))).Field);
        Assert.Equal("not-found", (await RefusedAsync(() => meetings.GetAsync(players.Manager, "no-such", default))).Code);
    }

    [Fact]
    public async Task R24_Meeting_WithoutConsensus_IsCountedMinutedAndClosed()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        await ConstituteAsync(players);
        var desk = host.Get<MeetingDesk>();
        var id = await OpenAsync(players, "meeting");
        Assert.Equal(id, await OpenAsync(players, "meeting"));
        await desk.TableAsync(players["JC-NENC-chair"], id, new("Spend more", Money: true), default);
        await desk.VoteAsync(players["QHM-executive"], id, 1, new("for"), default);
        Assert.Equal("votes-missing", (await RefusedAsync(() => desk.CountAsync(players["JC-NENC-chair"], id, 1, default))).Code);
        await desk.AttendAsync(players["JC-NENC-chair"], id, new("Y63", false), default);
        await desk.AttendAsync(players["JC-NENC-chair"], id, new("Y63", true), default);
        await desk.VoteAsync(players["Y63-executive"], id, 1, new("against"), default);
        await desk.CountAsync(players["JC-NENC-chair"], id, 1, default);
        await desk.TableAsync(players["QHM-executive"], id, new("Spend less"), default);
        await desk.RecuseAsync(players["Y63-executive"], id, 2, new("Employed by a trust"), default);
        await desk.VoteAsync(players["QHM-executive"], id, 2, new("for"), default);
        await desk.CountAsync(players["JC-NENC-chair"], id, 2, default);
        await desk.MinuteAsync(players.Manager, id, new("Held; nothing was carried."), default);

        var closed = await desk.CloseAsync(players["JC-NENC-chair"], id, default);
        await host.SettleAsync();

        Assert.Equal([MotionResult.Lost, MotionResult.Inquorate], closed.Motions.Select(motion => motion.Result!.Value));
        var entry = Assert.Single((await desk.ListAsync(players.Manager, Code, default)).Items);
        Assert.Equal((MeetingStatus.Closed, true, 2), (entry.Status, entry.HasMinutes, entry.Decisions.Count));
    }

    internal static Task<CommitteeView> ConstituteAsync(Players players) => players.Host.Get<CommitteeDesk>().ConstituteAsync(
        players.Manager,
        new(Code,
        [
            new("X24", "JC-NENC-chair", "chair", From: new(2022, 4, 1)),
            new("QHM", "QHM-executive", "member", Votes: true, new(2022, 4, 1)),
            new("Y63", "Y63-executive", "member", Votes: true, new(2022, 4, 1)),
        ]),
        default);

    private static async Task<string> OpenAsync(Players players, string key)
    {
        var desk = players.Host.Get<MeetingDesk>();
        var on = DateOnly.FromDateTime(players.Host.Clock.Now.UtcDateTime);
        var called = await desk.CallAsync(players.Manager, Code, new(on, [new("Business of the day")]), key, default);
        await desk.OpenAsync(players["JC-NENC-chair"], called.Id, new(["QHM", "Y63"]), default);
        return called.Id;
    }

    /// <summary>Joint, and then on the way to delegation up to the committee's paper.</summary>
    private static async Task<Players> AtTheCommitteeAsync()
    {
        var players = await Players.GatherAsync();
        await players.StartAsync("joint-only");
        await players.ToJointAsync();
        await players.Host.SettleAsync();
        await players.StartAsync("delegate-by-committee", "second");
        await players.MoveToAsync(new(2024, 9, 1));
        await players.PassAsync("G8");
        await players.Host.SettleAsync();
        return players;
    }

    private static DecisionInput Approval(TaskView task) => new(task.Paper, Outcome.Approve, "It is ready.");

    private static Task<RefusedException> RefusedAsync(Func<Task> command) => Assert.ThrowsAsync<RefusedException>(command);
}
