using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Tasks;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Tasks;

/// <summary>Titles name bodies as they are called when somebody reads them, and keep the code in a field of its own.</summary>
public sealed class TaskTitleTests : IAsyncLifetime
{
    private const string Agreement = "Sign the joint working agreement of ";
    private const string Icb = "NHS North East and North Cumbria ICB";
    private static readonly CancellationToken None = CancellationToken.None;
    private Players players = null!;

    public async Task InitializeAsync() => players = await Players.StartedAsync();

    public Task DisposeAsync() => players.DisposeAsync().AsTask();

    [Fact]
    public async Task R25_TitleOfASignature_NamesTheIcb_WhereverItIsRead()
    {
        await ToAgreementAsync();

        var entry = Assert.Single(await InboxAsync("Y63-signatory"));
        Assert.Equal((Agreement + Icb, "QHM"), (entry.Title, entry.TitleBody));
        Assert.Equal(entry.Title, (await players.TaskAsync("Y63-signatory", "G6")).Title);
        var owed = await players.Host.Get<ChaseList>().ListAsync(players.Manager, new(Body: "QHM", Gate: "G6"), new(null, null), None);
        Assert.Equal((Agreement + Icb, "QHM", Icb), (owed.Items[0].Title, owed.Items[0].TitleBody, owed.Items[0].BodyName));
        await players.SignAsync("QHM-signatory", "G6");
        var sent = Assert.Single((await players.Host.Get<SentList>().ReadAsync(players["QHM-signatory"], None)).Items);
        Assert.Equal((Agreement + Icb, "QHM"), (sent.Title, sent.TitleBody));
    }

    [Fact]
    public async Task R88_TitleOfABodyThatIsCalledOtherwise_HasTheNameOfToday()
    {
        await ToAgreementAsync();
        var desk = players.Host.Get<OrganisationDesk>();
        var (body, version) = await desk.GetAsync(TestHost.Administrator, "QHM", None);
        await desk.CorrectAsync(
            TestHost.Administrator, "QHM",
            new("NHS Far North Integrated Care Board", body.Kind, body.Parent, body.Region, body.From, body.Until, body.Successors, body.Committee,
                body.Cluster, body.Profile, body.Source, body.Confidence, body.Notes, "It is called otherwise"),
            version, None);
        await players.Host.SettleAsync();

        Assert.Equal($"{Agreement}NHS Far North ICB", Assert.Single(await InboxAsync("Y63-signatory")).Title);
    }

    [Fact]
    public async Task R25_TitleOfAQuestion_NamesTheBodyThatAsks()
    {
        var paper = await players.TaskAsync("QHM-executive", "G2");
        await players.Host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], paper.Id, new(paper.Paper, Outcome.Query, "What does it cost?"), None);

        var entry = Assert.Single(await InboxAsync("pm-1"), task => task.Kind == TaskKind.AnswerQuery);

        Assert.Equal(($"Answer the question of {Icb}: What does it cost?", "QHM"), (entry.Title, entry.TitleBody));
        Assert.Equal(entry.Title, (await players.Host.Get<TaskDesk>().GetAsync(players.Manager, entry.Id, None)).Title);
    }

    [Fact]
    public async Task R25_TitleOfRework_IsTheSameOnThePage_WhichSaysWhatCameBack()
    {
        var paper = await players.TaskAsync("QHM-executive", "G2");
        await players.Host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], paper.Id, new(paper.Paper, Outcome.Rework, "The flows are missing."), None);
        await players.Host.SettleAsync();

        var entry = Assert.Single(await InboxAsync("pm-1"), task => task.Kind == TaskKind.Rework);

        var page = await players.Host.Get<TaskDesk>().GetAsync(players.Manager, entry.Id, None);
        Assert.StartsWith("Rework the paper for G2 ", entry.Title, StringComparison.Ordinal);
        Assert.Equal((entry.Title, Players.Service), (page.Title, Assert.Single(page.Services)));
    }

    [Fact]
    public async Task R28_Chase_AsCsv_HasTheNamesInItsTitles()
    {
        await ToAgreementAsync();
        using MemoryStream output = new();

        await players.Host.Get<ChaseList>().CsvAsync(players.Manager, new(Body: "Y63", Gate: "G6"), output, None);

        Assert.Contains($"{Agreement}{Icb},QHM,G6", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R28_Digest_HasTheNamesInItsTitles()
    {
        var desk = players.Host.Get<DigestDesk>();
        await desk.SwitchAsync(players["Y63-signatory"], new(true), None);
        await ToAgreementAsync();
        var day = DateOnly.FromDateTime(players.Host.Clock.Now.UtcDateTime);
        await players.MoveToAsync(day.AddDays(7 - (int)day.DayOfWeek + (int)DayOfWeek.Wednesday));

        Assert.Contains($": G6 {Agreement}{Icb}", (await desk.GetAsync(players["Y63-signatory"], None)).Last!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_KeptByAnEarlierVersion_IsMadeAnewAtTheStartOfThisOne()
    {
        await using var alone = await Players.GatherAsync(services => services.AddSingleton(new Tenancy(isAlone: true, TimeProvider.System)));
        var host = alone.Host;
        await alone.StartAsync();
        var task = await alone.TaskAsync("QHM-executive", "G2");
        var kept = JsonSerializer.Deserialize<Inbox>($$"""
            { "tasks": { "{{task.Id}}": {
              "id": "{{task.Id}}", "kind": "decide", "source": "submission/a", "body": "QHM", "role": "approver", "title": "Kept", "gate": "G2" } } }
            """, DomainJson.Options)!;
        await host.Get<Views>().ChangeAsync<Inbox>(Keys.Inbox("QHM"), _ => kept, None);
        await host.Settings.WriteAsync(Settings.ViewsLayout, "4"u8.ToArray(), null, None);

        Assert.True(await host.Get<Layout>().EnsureAsync(None));

        var entry = Assert.Single((await host.Get<TaskDesk>().ListAsync(alone["QHM-executive"], None)).Items);
        Assert.Equal((task.Id, task.Title), (entry.Id, entry.Title));
    }

    private Task ToAgreementAsync() => players.PassAsync("G2", "G3", "G4", "G5");

    private async Task<IReadOnlyList<TaskEntry>> InboxAsync(string persona) =>
        (await players.Host.Get<TaskDesk>().ListAsync(players[persona], None)).Items;
}
