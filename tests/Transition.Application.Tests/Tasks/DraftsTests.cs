using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Tasks;

public sealed class DraftsTests
{
    private const string Executive = "QHM-executive";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task R25_Draft_Saved_IsThereForThePersonAlone_AndCanBeSavedOn()
    {
        var (players, task) = await AskedAsync();
        await using var host = players.Host;

        var first = await SaveAsync(players, task, "It is", 0);
        await SaveAsync(players, task, "It is ready", first.Version);

        var draft = await FindAsync(players, task);
        Assert.Equal(("It is ready", false), (Assert.Single(draft!.Values["rationale"]), draft.PaperChanged));
        Assert.Null(await host.Get<Drafts>().FindAsync(players["Y63-executive"], task.Id, None));
    }

    [Fact]
    public async Task R25_Draft_SavedElsewhereMeanwhile_IsNotOverwritten()
    {
        var (players, task) = await AskedAsync();
        await using var host = players.Host;
        await SaveAsync(players, task, "From the first machine", 0);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(players, task, "From the second", 0));

        Assert.Equal(RefusalKind.Stale, refused.Kind);
        Assert.Equal("From the first machine", (await FindAsync(players, task))!.Values["rationale"][0]);
    }

    [Fact]
    public async Task R25_Draft_OnceDecided_IsGone_AndNoneCanBeSaved()
    {
        var (players, task) = await AskedAsync();
        await using var host = players.Host;
        await SaveAsync(players, task, "It is", 0);

        await players.ApproveAsync(Executive, "G2");

        Assert.Null(await FindAsync(players, task));
        var stored = await host.Settings.ReadAsync($"draft|{Executive}|{task.Id}", None);
        Assert.DoesNotContain("It is", System.Text.Encoding.UTF8.GetString(stored!.Content.Span), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(players, task, "Too late", 0));
        Assert.Equal(RefusalKind.Conflict, refused.Kind);
    }

    [Fact]
    public async Task R25_Draft_OfAPaperThatHasChanged_SaysSo()
    {
        var (players, task) = await AskedAsync();
        await using var host = players.Host;
        await SaveAsync(players, task, "It is", 0);
        var colleague = players[Executive];
        await host.Get<AnswerDesk>().DecideAsync(colleague, task.Id, new(task.Paper, Outcome.Query, "What does it cost?"), None);
        await SaveAsync(players, task, "It is", 0);
        var question = await players.TaskAsync("pm-1", "G2");
        await host.Get<AnswerDesk>().ConfirmAsync(players.Manager, question.Id, new("Nothing more than now."), None);

        Assert.True((await FindAsync(players, task))!.PaperChanged);
    }

    [Fact]
    public async Task R25_Draft_WithoutAnythingOrWithTooMuch_IsRefused()
    {
        var (players, task) = await AskedAsync();
        await using var host = players.Host;

        foreach (var text in new[] { "", new string('x', 100_001) })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(players, task, text, 0));
            Assert.Equal("values", refused.Field);
        }
    }

    private static async Task<(Players Players, TaskView Task)> AskedAsync()
    {
        var players = await Players.GatherAsync();
        await players.StartAsync();
        return (players, await players.TaskAsync(Executive, "G2"));
    }

    private static Task<DraftView> SaveAsync(Players players, TaskView task, string rationale, long version) =>
        players.Host.Get<Drafts>().SaveAsync(
            players[Executive], task.Id,
            new(task.Paper, new Dictionary<string, IReadOnlyList<string>> { ["rationale"] = [rationale] }), version, None);

    private static Task<DraftView?> FindAsync(Players players, TaskView task) =>
        players.Host.Get<Drafts>().FindAsync(players[Executive], task.Id, None);
}
