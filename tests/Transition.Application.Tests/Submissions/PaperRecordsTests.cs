using Transition.Application.Records;
using Transition.Application.Submissions;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Caller = Transition.Application.Access.Caller;

namespace Transition.Application.Tests.Submissions;

/// <summary>The risks and the views are on the paper, fixed with it and under its hash.</summary>
public sealed class PaperRecordsTests : IAsyncLifetime
{
    private const string Owner = "NHS North East and North Cumbria Integrated Care Board";
    private static readonly CancellationToken None = CancellationToken.None;
    private Players players = null!;
    private string wave = "";

    public async Task InitializeAsync()
    {
        players = await Players.GatherAsync();
        wave = (await players.StartAsync()).Wave;
    }

    public Task DisposeAsync() => players.Host.DisposeAsync().AsTask();

    [Fact]
    public async Task R34_Paper_TellsOfTheRisksOfItsLines_AndOfNoOthers()
    {
        await RiskAsync("The one consultant may retire", "red", new("transition", "105-NENC-1"));
        await RiskAsync("Patients may travel further", "amber", new("service", "105"));
        await RiskAsync("Somebody else's risk", "amber", new("footprint", "NW"));
        await ToModerationAsync();

        var risks = Section(await PaperAsync(), "risks");

        Assert.Equal(
            [$"Patients may travel further: {Owner}", $"The one consultant may retire: {Owner}"], risks.Select(risk => risk.Name));
        Assert.Equal(
            "Open, due 1 March 2024. Theme: Capability and capacity. How grave it is: Red. What is done about it: A second post is advertised.",
            risks[1].Text);
    }

    [Fact]
    public async Task R60_Paper_TellsOfEveryView_WhetherItWasGivenOrNot()
    {
        var views = await InviteAsync();
        await AnswerAsync(views, "RTD");
        await ToModerationAsync();

        var told = Section(await PaperAsync(), "views");

        Assert.Equal(views.Count, told.Count);
        var trust = Assert.Single(told, view => view.Source == views["RTD"]);
        Assert.StartsWith("Trust: ", trust.Name, StringComparison.Ordinal);
        Assert.Equal(
            "Answered. Position: Supports it if something is done. What they say: We can run it. What should be done: Keep the network. "
            + "Who took part: Two consultants.",
            trust.Text);
        Assert.All(told.Where(view => view != trust), view => Assert.Equal("Not answered, due 1 June 2023.", view.Text));
    }

    [Fact]
    public async Task R60_Paper_StaysAsItWasFrozen_WhateverBecomesOfTheView()
    {
        var views = await InviteAsync();
        await ToModerationAsync();
        var before = await PaperAsync();

        await AnswerAsync(views, "RTD");

        var after = await PaperAsync();
        Assert.Equal((before.Paper, Section(before, "views")[0].Text), (after.Paper, Section(after, "views")[0].Text));
        Assert.All(Section(after, "views"), view => Assert.StartsWith("Not answered", view.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R47_RedRisk_ThatIsNeitherMitigatedNorAccepted_HoldsGoLive_AndWhoeverEnteredItCannotAcceptIt()
    {
        await players.ToJointAsync();
        var risk = await RiskAsync("The one consultant may retire", "red", new("transition", "105-NENC-1"), new(2024, 6, 1));
        Assert.Contains((await players.LookAsync(Players.Move)).Blockers, blocker => blocker.Text.Contains("may retire", StringComparison.Ordinal));
        var desk = players.Host.Get<RecordDesk>();

        await Refused.AsAsync(
            RefusalKind.Forbidden, null, () => desk.MoveAsync(players.Manager, risk, new("accept", "It is small."), null, None));
        await desk.MoveAsync(players["Y63-executive"], risk, new("accept", "A locum is found."), null, None);
        await players.Host.SettleAsync();

        Assert.DoesNotContain((await players.LookAsync(Players.Move)).Blockers, blocker => blocker.Text.Contains("may retire", StringComparison.Ordinal));
    }

    private async Task<string> RiskAsync(string title, string rating, LinkInput link, DateOnly? due = null)
    {
        var values = new Dictionary<string, string>
        {
            ["title"] = title,
            ["theme"] = "capability",
            ["rating"] = rating,
            ["plan"] = "A second post is advertised.",
        };
        var record = await players.Host.Get<RecordDesk>().OpenAsync(
            players.Manager, new("risk", values, "QHM", null, due ?? new(2024, 3, 1), [link]), title, None);
        await players.Host.SettleAsync();
        return record.Id;
    }

    /// <summary>The ids of the views that are asked for, by whom they wait for.</summary>
    private async Task<Dictionary<string, string>> InviteAsync()
    {
        await players.Host.Get<Invitations>().InviteAsync(players.Manager, wave, new(null, new(2023, 6, 1), ["provider"]), None);
        await players.Host.SettleAsync();
        var page = await players.Host.Get<RecordDesk>().ListAsync(players.Manager, new(Kind: "view"), new(), None);
        return page.Items.ToDictionary(view => view.Owner, view => view.Id);
    }

    private async Task AnswerAsync(Dictionary<string, string> views, string trust)
    {
        var leader = new Caller("leader", "Leader", [new(Role.TrustLeader, trust)]);
        var values = new Dictionary<string, string>
        {
            ["position"] = "support-if",
            ["answer"] = "We can run it.",
            ["wants"] = "Keep the network.",
            ["participants"] = "Two consultants",
        };
        await players.Host.Get<RecordDesk>().MoveAsync(leader, views[trust], new("answer", Values: values), null, None);
        await players.Host.SettleAsync();
    }

    private async Task ToModerationAsync()
    {
        await players.PassAsync("G2", "G3");
        await players.Host.SettleAsync();
    }

    private async Task<SubmissionView> PaperAsync()
    {
        var task = await players.TaskAsync("nmp-1", "G4");
        return await players.Host.Get<SubmissionDesk>().GetAsync(players["nmp-1"], task.Submission!.Id, None);
    }

    private static List<PaperItem> Section(SubmissionView paper, string section) =>
        [.. Assert.Single(Assert.Single(paper.Parts!).Sections, one => one.Id == section).Items];
}
