using Transition.Application.Assessments;
using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Domain.Assessments;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Assessments;

/// <summary>An assessment and a checklist, worked through by the people of a footprint.</summary>
public sealed class AssessmentDeskTests
{
    [Fact]
    public async Task R21_Assessment_FilledSubmittedAndReviewed_IsWhatTheBodiesConfirm()
    {
        var (players, id) = await AtG3Async();
        await using var host = players.Host;
        var desk = host.Get<AssessmentDesk>();
        var first = (await desk.GetAsync(players["QHM-contributor"], id, default)).Sections[0].Items[0];
        await AnswerAsync(players, "QHM-contributor", id, first.Id);

        var early = await RefusedAsync(() => players.ConfirmAsync("QHM-executive", "G3"));
        var blockers = (await players.LookAsync(Players.Move)).Blockers;
        await FillAsync(players, id);
        await desk.SubmitAsync(players["QHM-contributor"], id, default);
        await players.ConfirmAsync("QHM-executive", "G3");
        var unreviewed = await RefusedAsync(() => players.ConfirmAsync("Y63-executive", "G3"));
        await desk.ReviewAsync(players["Y63-executive"], id, new("Agreed."), default);
        await players.ConfirmAsync("Y63-executive", "G3");
        await host.SettleAsync();

        Assert.Equal((RefusalKind.Conflict, "items-open"), (early.Kind, early.Code));
        Assert.Contains(blockers, blocker => blocker.Code == "item-open" && blocker.Text.Contains("budget", StringComparison.Ordinal));
        Assert.Equal("items-open", unreviewed.Code);
        Assert.Equal("G4", (await players.LookAsync(Players.Move)).Gate);
    }

    [Fact]
    public async Task R22_AmberCriterion_IsAFindingWithOwnerAndDate()
    {
        var (players, id) = await AtG3Async();
        await using var host = players.Host;

        var view = await host.Get<AssessmentDesk>().AnswerAsync(
            players["QHM-executive"], id,
            new([new("finance-baseline", "amber", "Not yet agreed.", null, "QHM", "Agree the baseline", new(2023, 3, 1), 0)]), default);

        var finding = Assert.Single(view.Findings);
        Assert.Equal(("Agree the baseline", "QHM", new DateOnly(2023, 3, 1)), (finding.Action, finding.Owner, finding.Due));
    }

    [Fact]
    public async Task R22_AmberCriterion_OfASubmittedAssessment_BecomesAnActionThatTheReviewWaitsFor()
    {
        var (players, id) = await AtG3Async();
        await using var host = players.Host;
        var desk = host.Get<AssessmentDesk>();
        await FillAsync(players, id);
        await desk.AnswerAsync(
            players["QHM-contributor"], id,
            new([new("finance-baseline", "amber", "Not yet agreed.", null, "QHM", "Agree the baseline", new(2023, 3, 1), 1)]), default);
        Assert.Empty(await ActionsAsync(players));

        await desk.SubmitAsync(players["QHM-contributor"], id, default);
        await host.SettleAsync();

        var action = Assert.Single(await ActionsAsync(players));
        Assert.Equal(("Agree the baseline", "QHM", new DateOnly(2023, 3, 1), true), (action.Title, action.Owner, action.Due, action.Open));
        var record = await host.Get<RecordDesk>().GetAsync(players["QHM-contributor"], action.Id, default);
        Assert.Equal("G8", record.Values["gate"]);
    }

    [Fact]
    public async Task R96_Assessment_ByTheWrongPeople_IsRefused()
    {
        var (players, id) = await AtG3Async();
        await using var host = players.Host;
        var desk = host.Get<AssessmentDesk>();

        Assert.Equal("wrong-body", (await RefusedAsync(() => AnswerAsync(players, "QMJ-contributor", id, "geography-flows"))).Code);
        Assert.Equal("not-allowed", (await RefusedAsync(() => AnswerAsync(players, "pm-1", id, "geography-flows"))).Code);
        Assert.Equal("wrong-body", (await RefusedAsync(() => desk.ReviewAsync(players["QHM-executive"], id, new("Yes"), default))).Code);
        Assert.Equal("wrong-body", (await RefusedAsync(() => desk.ModerateAsync(players["QHM-executive"], id, new([]), default))).Code);
        Assert.Equal("wrong-body", (await RefusedAsync(() => desk.ReturnAsync(players["QHM-executive"], id, new("draft", "No"), default))).Code);
        Assert.Equal("items-open", (await RefusedAsync(() => desk.SubmitAsync(players["QHM-executive"], id, default))).Code);
        Assert.Equal("not-found", (await RefusedAsync(() => desk.SubmitAsync(players["QHM-executive"], "no-such", default))).Code);
        Assert.Equal("stale", (await RefusedAsync(() => desk.AnswerAsync(
            players["QHM-executive"], id, new([new("geography-flows", "green", "Known", Version: 3)]), default))).Code);
    }

    [Fact]
    public async Task R21_Moderation_ShowsFootprintsSideBySide()
    {
        var (players, id) = await AtG3Async();
        await using var host = players.Host;
        var desk = host.Get<AssessmentDesk>();
        await FillAsync(players, id);
        await desk.SubmitAsync(players["QHM-contributor"], id, default);
        await desk.ReviewAsync(players["Y63-executive"], id, new("Agreed."), default);
        var sections = (await desk.GetAsync(players["nmp-1"], id, default)).Sections;
        await desk.ModerateAsync(
            players["nmp-1"], id, new([.. sections.Select((section, index) => new ScoreInput(section.Id, index == 0 ? "red" : "green", "Compared."))]),
            default);

        var wave = id[..id.IndexOf('.', StringComparison.Ordinal)];
        var row = Assert.Single((await desk.ModerationAsync(players["nmp-1"], wave, null, default)).Rows);

        Assert.Equal((Mark.Green, Mark.Red), (row.Assessment.Sections[0].Rating, row.Assessment.Sections[0].Score!.Mark));
        Assert.Equal("NENC", row.Footprint);
    }

    [Fact]
    public async Task R40_Checklist_OfADelegation_KeepsItsGateClosedWhileAnItemIsOpen()
    {
        var (players, checklist) = await AtG10Async();
        await using var host = players.Host;
        await host.Get<AssessmentDesk>().AnswerAsync(
            players["QHM-contributor"], checklist, new([new("finance-allocation", "in-progress", null, Version: 0)]), default);

        var refused = await RefusedAsync(() => players.ConfirmAsync("QHM-executive", "G10"));

        Assert.Equal("items-open", refused.Code);
        Assert.Contains("allocation schedule", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            (await players.LookAsync(Players.Move)).Blockers, blocker => blocker.Text.Contains("allocation schedule", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R40_Checklist_WhoseGateHasPassed_IsNotSentBack()
    {
        var (players, id) = await AtG10Async();
        await using var host = players.Host;
        var desk = host.Get<AssessmentDesk>();
        await FillAsync(players, id);
        await desk.SubmitAsync(players["QHM-contributor"], id, default);
        await desk.ReturnAsync(players["Y63-executive"], id, new("draft", "The ledger."), default);
        await desk.SubmitAsync(players["QHM-contributor"], id, default);
        await players.ConfirmAsync("QHM-executive", "G10");
        Assert.True(await RightsAsync(rights => rights is { Returns: true, IsSettled: false }));
        await players.ConfirmAsync("Y63-executive", "G10");
        await host.SettleAsync();

        var refused = await RefusedAsync(() => desk.ReturnAsync(players["Y63-executive"], id, new("draft", "Once more."), default));

        Assert.NotEqual("G10", (await players.LookAsync(Players.Move)).Gate);
        Assert.Equal((RefusalKind.Conflict, "confirmed", Assessment.Settled), (refused.Kind, refused.Code, refused.Message));
        Assert.True(await RightsAsync(rights => rights is { Returns: false, IsSettled: true }));

        async Task<bool> RightsAsync(Predicate<AssessmentRights> expected)
        {
            var attestation = await host.Get<AttestationDesk>().GetAsync(players["Y63-executive"], id, default);
            return expected(AssessmentDesk.RightsOf(players["Y63-executive"], attestation.Assessment!, !attestation.Open));
        }
    }

    [Fact]
    public async Task R21_Framework_CorrectedByAnAdministrator_CountsForRoundsThatOpenLater()
    {
        var (players, id) = await AtG3Async();
        await using var host = players.Host;
        var desk = host.Get<FrameworkDesk>();
        var known = await desk.GetAsync(TestHost.Administrator, Framework.OfAssessments, default);

        Assert.Equal("not-allowed", (await RefusedAsync(() => desk.ReviseAsync(
            players.Manager, known.Id, new(null, true, null, "Why"), known.Version, default))).Code);
        Assert.Equal("reason", (await RefusedAsync(() => desk.ReviseAsync(
            TestHost.Administrator, known.Id, new(null, true, null, null), known.Version, default))).Field);
        var revised = await desk.ReviseAsync(TestHost.Administrator, known.Id, new(null, true, null, "Confirmed now."), known.Version, default);
        Assert.Equal("stale", (await RefusedAsync(() => desk.ReviseAsync(
            TestHost.Administrator, known.Id, new(null, false, null, "Why"), known.Version, default))).Code);

        Assert.Equal((true, 2), (revised.Demanded, revised.Revision));
        Assert.False((await host.Get<AssessmentDesk>().GetAsync(players.Manager, id, default)).Demanded);
        Assert.Equal(["assessment", "checklist"], (await desk.ListAsync(players.Manager, default)).Items.Select(one => one.Id));
    }

    internal static async Task FillAsync(Players players, string id)
    {
        var desk = players.Host.Get<AssessmentDesk>();
        var view = await desk.GetAsync(players["QHM-contributor"], id, default);
        await desk.AnswerAsync(
            players["QHM-contributor"], id,
            new([.. view.Sections.SelectMany(section => section.Items).Select(item => new ItemInput(
                item.Id, view.Scale == Scale.Rating ? "green" : "complete", "In place.", Version: item.Version))]),
            default);
    }

    internal static async Task<(Players Players, string Id)> AtG3Async()
    {
        var players = await Players.StartedAsync();
        await players.PassAsync("G2");
        await players.Host.SettleAsync();
        var task = await players.TaskAsync("QHM-executive", "G3");
        return (players, TaskRef.Parse(task.Id).Source);
    }

    /// <summary>At the gate of the checklist before delegation, whose id it gives.</summary>
    private static async Task<(Players Players, string Id)> AtG10Async()
    {
        var (players, id) = await AtG3Async();
        await players.PassAsync("G3", "G4", "G5", "G6", "G7");
        await players.MoveToAsync(new(2024, 4, 1));
        await players.MoveToAsync(new(2024, 9, 1));
        await players.PassAsync("G8");
        await players.MoveToAsync(new(2024, 12, 1));
        await players.PassAsync("G9");
        await players.MoveToAsync(new(2025, 1, 10));
        return (players, id.Replace(".G3.", ".G10.", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<RecordEntry>> ActionsAsync(Players players) =>
        await players.Host.Get<RecordDesk>().FindAsync(players["QHM-contributor"], new(Kind: "action"), default);

    private static Task<AssessmentView> AnswerAsync(Players players, string persona, string id, string item) =>
        players.Host.Get<AssessmentDesk>().AnswerAsync(players[persona], id, new([new(item, "green", "Known.", Version: 0)]), default);

    private static Task<RefusedException> RefusedAsync(Func<Task> command) => Assert.ThrowsAsync<RefusedException>(command);
}
