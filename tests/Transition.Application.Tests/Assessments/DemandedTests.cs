using Transition.Application.Assessments;
using Transition.Application.Tasks;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Assessments;

/// <summary>A pathway can demand that the assessment and the checklist are worked through: then no statement alone passes their gates.</summary>
public sealed class DemandedTests : IAsyncLifetime
{
    private const string Move = "105-NENC-2";
    private Players players = null!;

    private AssessmentDesk Desk => players.Host.Get<AssessmentDesk>();

    public async Task InitializeAsync()
    {
        players = await Players.GatherAsync();
        await players.StartAsync("joint-only");
        await players.ToJointAsync();
        await players.Host.SettleAsync();
        await players.StartAsync("delegate-with-checklist", "second");
        await players.MoveToAsync(new(2024, 9, 1));
    }

    public Task DisposeAsync() => players.Host.DisposeAsync().AsTask();

    [Fact]
    public async Task R40_DemandedAssessment_IsNotConfirmedByAStatementAlone_AndTheTransitionSaysWhatIsMissing()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => players.ConfirmAsync("QHM-executive", "G8"));

        Assert.Equal((RefusalKind.Conflict, "items-open"), (refused.Kind, refused.Code));
        Assert.Contains(
            (await players.LookAsync(Move)).Blockers,
            blocker => blocker.Text.StartsWith("G8 Pre-delegation assessment, still to do: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R40_DemandedChecklist_HoldsGoLiveUntilEveryItemIsDoneOrMitigated()
    {
        await WorkThroughAsync("G8", "green");
        await players.MoveToAsync(new(2024, 12, 1));
        await players.PassAsync("G9");
        await players.MoveToAsync(new(2025, 1, 10));
        var id = await IdAsync("G10");
        await Assert.ThrowsAsync<RefusedException>(() => players.ConfirmAsync("QHM-executive", "G10"));
        await FillAsync(id, "complete");
        await AnswerAsync(id, "finance-allocation", "in-progress", 1);
        await Assert.ThrowsAsync<RefusedException>(() => players.ConfirmAsync("QHM-executive", "G10"));
        Assert.Contains(
            (await players.LookAsync(Move)).Blockers,
            blocker => blocker.Text.StartsWith("G10 Safe delegation checklist, still to do: The allocation schedule", StringComparison.Ordinal));

        await AnswerAsync(id, "finance-allocation", "complete-with-mitigation", 2);
        await Desk.SubmitAsync(players["QHM-contributor"], id, default);
        await players.PassAsync("G10");
        await players.Host.SettleAsync();

        Assert.Equal("G11", (await players.LookAsync(Move)).Gate);
    }

    private async Task WorkThroughAsync(string gate, string mark)
    {
        var id = await IdAsync(gate);
        await FillAsync(id, mark);
        await Desk.SubmitAsync(players["QHM-contributor"], id, default);
        await Desk.ReviewAsync(players["Y63-executive"], id, new("Agreed."), default);
        await players.ConfirmAsync("QHM-executive", gate);
        await players.ConfirmAsync("Y63-executive", gate);
        await players.Host.SettleAsync();
    }

    private async Task<string> IdAsync(string gate) => TaskRef.Parse((await players.TaskAsync("QHM-executive", gate)).Id).Source;

    private async Task FillAsync(string id, string mark)
    {
        var view = await Desk.GetAsync(players["QHM-contributor"], id, default);
        await Desk.AnswerAsync(
            players["QHM-contributor"], id,
            new([.. view.Sections.SelectMany(section => section.Items)
                .Select(item => new ItemInput(item.Id, mark, "In place.", Version: item.Version))]),
            default);
    }

    private Task<AssessmentView> AnswerAsync(string id, string item, string mark, int version) => Desk.AnswerAsync(
        players["QHM-contributor"], id, new([new(item, mark, "Agreed in principle, signed in May.", Version: version)]), default);
}
