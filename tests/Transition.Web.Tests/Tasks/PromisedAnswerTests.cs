using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.Storage.Tables;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Tasks;

/// <summary>What an answer causes is held up here: its tranche cannot be stored until the test lets it.</summary>
public sealed class PromisedAnswerTests : IAsyncLifetime, IDisposable
{
    private readonly TestSite site;
    private readonly Play play;
    private HeldTables? tables;
    private bool isAlone = true;

    public PromisedAnswerTests()
    {
        site = new(
            services => services
                .AddSingleton<TimeProvider, PatientTime>()
                .AddSingleton<ITableStore>(_ => tables = new(new InMemoryTableStore()))
                .AddSingleton(provider => new Tenancy(isAlone, provider.GetRequiredService<TimeProvider>())),
            options => options);
        play = new(site);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Decision_InAProcessThatIsAlone_IsAnsweredOnceItIsDurable_AndReadersWaitForWhatItCauses()
    {
        var transition = await ToLastAnswerAsync();
        await (await DecideAsync("Y63-executive")).ReadAsync();

        await tables!.Reached;
        var read = site.As("pm-2").GetAsync($"/api/transitions/{transition}");
        var page = site.As("QHM-executive").GetAsync("/api/tasks");
        Assert.False(read.IsCompleted || page.IsCompleted);

        tables.Release();
        Assert.Equal("G3", (await (await read).ReadAsync()).GetProperty("gate").GetString());
        Assert.Contains("G3", (await (await page).ReadAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextAnswer_ThatCameTooEarly_IsTakenOnceWhatItNeedsIsThere()
    {
        var transition = await ToLastAnswerAsync();
        var tranche = (await (await site.As("pm-1").GetAsync($"/api/transitions/{transition}")).ReadAsync()).GetProperty("tranche").GetString();
        await (await DecideAsync("Y63-executive")).ReadAsync();

        await tables!.Reached;
        var next = site.As("QHM-executive").PostAsync(
            $"/api/tasks/confirm~{tranche}.G3.1~QHM/confirm", Answers.Json("""{"statement":"It is so."}"""));
        Assert.False(next.IsCompleted);

        tables.Release();
        Assert.Equal("confirm", (await (await next).ReadAsync()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Decision_WhereOtherProcessesWork_IsAnsweredWhenWhatItCausesCanBeRead()
    {
        isAlone = false;
        await ToLastAnswerAsync();
        var answer = DecideAsync("Y63-executive");

        await tables!.Reached;
        Assert.False(answer.IsCompleted);

        tables.Release();
        await (await answer).ReadAsync();
    }

    [Fact]
    public async Task Decision_ThatIsRefused_IsRefusedThoughNothingIsPromised()
    {
        await ToLastAnswerAsync();
        var answer = await site.As("Y63-executive").PostAsync(
            "/api/tasks/decide~none.G2.Y63.1~Y63/decision", Answers.Json("""{"paper":"1","decision":"approve","rationale":"It is ready."}"""));

        await answer.ProblemAsync(HttpStatusCode.NotFound);
    }

    /// <summary>Starts a move of which one answer is missing, and holds up what that will cause; gives its id.</summary>
    private async Task<string> ToLastAnswerAsync()
    {
        await site.InitializeAsync();
        var transition = (await play.LaunchAsync(["NENC"], "joint-then-delegated", ["105"], """{"joint":"2028-04-01","delegated":"2029-04-01"}"""))[0];
        await play.AgreeAsync("QHM-executive");
        tables!.Hold("tranche");
        return transition;
    }

    private async Task<HttpResponseMessage> DecideAsync(string persona)
    {
        var task = await play.TaskAsync(persona, "G2");
        return await site.As(persona).PostAsync(
            $"/api/tasks/{task.GetProperty("id").GetString()}/decision",
            Answers.Json($$"""{"paper":"{{await PaperAsync(persona, task)}}","decision":"approve","rationale":"It is ready."}"""));
    }

    private async Task<string?> PaperAsync(string persona, JsonElement task) =>
        (await (await site.As(persona).GetAsync($"/api/tasks/{task.GetProperty("id").GetString()}")).ReadAsync()).GetProperty("paper").GetString();
}
