using Transition.Application.Evidence;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Records;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Records;

/// <summary>What an approval demands: from the decision to the discharge.</summary>
public sealed class ConditionTests : IAsyncLifetime
{
    private const string Icb = "NHS North East and North Cumbria ICB";
    private Players players = null!;

    private TestHost Host => players.Host;

    private RecordDesk Desk => Host.Get<RecordDesk>();

    public async Task InitializeAsync() => players = await Players.GatherAsync();

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    [Fact]
    public async Task R25_Condition_OfAnApproval_HoldsGoLiveUntilSomebodyElseDischargesIt()
    {
        var transition = await DecideAsync(new("Fill both vacant posts", "QHM", new(2024, 2, 1)));
        var record = Assert.Single(await ConditionsAsync());

        Assert.Equal(("QHM", "QHM", new DateOnly(2024, 2, 1), true), (record.Owner, record.Values["decidedBy"], record.Due!.Value, record.Open));
        Assert.Contains(new RecordLink(LinkKind.Service, "105"), record.Links);
        Assert.Contains(
            $"G13 Go-live confirmation: Condition of {Icb} is not discharged, due 1 February 2024: Fill both vacant posts", await BlockersAsync(transition));
        Assert.Contains((await InboxAsync("QHM-contributor")), task => task.Title == "Meet the condition and ask for its discharge: Fill both vacant posts");

        var document = await Host.Get<EvidenceDesk>().UploadAsync(
            players["QHM-contributor"],
            new("supporting-document", null, new Dictionary<string, string> { ["record"] = record.Id }, "posts.txt", null,
                new MemoryStream("Both filled"u8.ToArray())),
            "posts", default);
        await RefusedAsync(RefusalKind.Invalid, () => Desk.MoveAsync(players["QHM-contributor"], record.Id, new("ask", "Both are filled."), null, default));
        await Desk.MoveAsync(players["QHM-contributor"], record.Id, new("ask", "Both are filled.", Evidence: [document.Id]), null, default);
        await RefusedAsync(RefusalKind.Forbidden, () => Desk.MoveAsync(players["QHM-contributor"], record.Id, new("discharge", "Seen."), null, default));
        Assert.NotEmpty(await BlockersAsync(transition));
        Assert.Contains((await InboxAsync("Y63-executive")), task => task.Title.StartsWith("Discharge the condition", StringComparison.Ordinal));
        var done = await Desk.MoveAsync(players["Y63-executive"], record.Id, new("discharge", "Seen."), null, default);

        await Host.SettleAsync();
        Assert.Equal(("discharged", "Y63-executive"), (done.State, done.Steps[^1].By));
        Assert.Empty(await BlockersAsync(transition));
    }

    [Fact]
    public async Task R25_Condition_WithATrigger_IsSwitchedByTheOversightSegmentOnItsDay()
    {
        var transition = await DecideAsync(new("Agree a plan with the region", "QHM", new(2024, 2, 1), null, new("oversight-segment", [3, 4])));
        Assert.Empty(await BlockersAsync(transition));

        await SegmentAsync("Y63-executive", 3, null);
        Assert.Contains(await BlockersAsync(transition), text => text.EndsWith($"because of the oversight segment of {Icb}.", StringComparison.Ordinal));
        await SegmentAsync("administrator-1", 2, new(2023, 5, 1));
        Assert.NotEmpty(await BlockersAsync(transition));

        await players.MoveToAsync(new(2023, 5, 1));
        await Host.SettleAsync();
        Assert.Empty(await BlockersAsync(transition));
    }

    [Fact]
    public async Task R25_Segment_OfAForeignRegionOrOfATrust_IsRefused()
    {
        var desk = Host.Get<OrganisationDesk>();

        await RefusedAsync(RefusalKind.Forbidden, () => desk.RecordSegmentAsync(players["Y62-executive"], "QHM", new(3, null, "Q1"), default));
        await RefusedAsync(RefusalKind.Forbidden, () => desk.RecordSegmentAsync(players["pm-1"], "QHM", new(3, null, "Q1"), default));
        await RefusedAsync(RefusalKind.Unprocessable, () => desk.RecordSegmentAsync(players["administrator-1"], "RTD", new(3, null, "Q1"), default));
        await RefusedAsync(RefusalKind.NotFound, () => desk.RecordSegmentAsync(players["administrator-1"], "NONE", new(3, null, "Q1"), default));
        await Refused.AsAsync(RefusalKind.Invalid, "segment", () => desk.RecordSegmentAsync(players["administrator-1"], "QHM", new(7, null, "Q1"), default));
    }

    [Fact]
    public async Task R25_FollowUp_DoneAgain_MakesNoSecondRecord()
    {
        await DecideAsync(new("Fill both vacant posts", "QHM", new(2024, 2, 1)));
        var entry = Assert.Single(await ConditionsAsync());
        var submission = (await Host.Get<AggregateJournal>().LoadAsync<Submission>(entry.Links[0].Target, default)).State;

        await Host.Get<ConditionRecords>().OpenAsync(submission, submission.Decision!, default);
        await Host.SettleAsync();

        Assert.Equal(entry.Version, Assert.Single(await ConditionsAsync()).Version);
    }

    [Theory]
    [InlineData("NOBODY", 3, "conditions[0].owner")]
    [InlineData("QHM", 7, "conditions[0].when.in")]
    public async Task R25_Decision_WithABadCondition_NamesTheField(string owner, int segment, string field)
    {
        await players.StartAsync("delegate-direct");

        var condition = new ConditionInput("Do it", owner, new(2024, 2, 1), null, new("oversight-segment", [segment]));
        await Refused.AsAsync(RefusalKind.Invalid, field, () => DecideOnlyAsync(condition));
    }

    private async Task<TransitionView> DecideAsync(ConditionInput condition)
    {
        var transition = await players.StartAsync("delegate-direct");
        await DecideOnlyAsync(condition);
        await Host.SettleAsync();
        return transition;
    }

    private async Task DecideOnlyAsync(ConditionInput condition)
    {
        var task = await players.TaskAsync("QHM-executive", "G2");
        await Host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], task.Id, new(task.Paper, Outcome.ApproveWithConditions, "It is ready, but for this.", [condition]), default);
    }

    private async Task SegmentAsync(string persona, int segment, DateOnly? from)
    {
        await Host.Get<OrganisationDesk>().RecordSegmentAsync(players[persona], "QHM", new(segment, from, "Oversight framework"), default);
        await Host.SettleAsync();
    }

    private async Task<IReadOnlyList<RecordEntry>> ConditionsAsync() =>
        (await Desk.ListAsync(players.Manager, new("condition"), new(), default)).Items;

    private async Task<IEnumerable<string>> BlockersAsync(TransitionView transition) =>
        (await players.LookAsync(transition.Id)).Blockers.Where(blocker => blocker.Code == "record-open").Select(blocker => blocker.Text);

    private async Task<IReadOnlyList<TaskEntry>> InboxAsync(string persona) =>
        (await Host.Get<TaskDesk>().ListAsync(players[persona], default)).Items;

    private static async Task RefusedAsync(RefusalKind kind, Func<Task> command) =>
        Assert.Equal(kind, (await Assert.ThrowsAsync<RefusedException>(command)).Kind);
}
