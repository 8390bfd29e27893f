using System.Net;
using System.Text.Json.Nodes;
using Transition.TestSupport;
using Transition.TestSupport.Api;

namespace Transition.EndToEnd.Tests.Http;

/// <summary>Whatever is wrong gets its problem details, and changes nothing.</summary>
[Collection(ApiCollection.Name)]
public sealed class WrongInputTests(ApiFixture api)
{
    private const string Footprint = "NENC";
    private const string Approver = "QHM-executive";
    private readonly Human human = api.Human;
    private readonly Human auditor = api.Human;

    [Theory]
    [InlineData("no-such-service", Footprint, HttpStatusCode.BadRequest, "service")]
    [InlineData("2", "no-such-footprint", HttpStatusCode.BadRequest, "footprint")]
    [InlineData("133", Footprint, HttpStatusCode.UnprocessableEntity, "service")]
    [InlineData("1", Footprint, HttpStatusCode.UnprocessableEntity, "service")]
    public async Task R03_Start_OfWhatCannotMove_NamesTheField(string service, string footprint, HttpStatusCode status, string field)
    {
        var (joint, delegated) = await TargetsAsync();

        await RefusedAsync(status, field, () => human.StartAsync(service, footprint, "joint-then-delegated", joint, delegated));
    }

    [Fact]
    public async Task R17_Start_WithAnOverlappingClaim_IsAConflict()
    {
        var (joint, delegated) = await TargetsAsync();
        _ = (await human.StartAsync("3", Footprint, "joint-then-delegated", joint, delegated)).Ok;

        await RefusedAsync(
            HttpStatusCode.Conflict, "footprint", () => human.StartAsync("3", Footprint, "joint-then-delegated", joint, delegated));
    }

    [Fact]
    public async Task R25_Decision_ByTheWrongBody_IsForbidden()
    {
        var task = await PaperAsync("4");
        await human.PlaysAsync("QF7-executive");

        await RefusedAsync(HttpStatusCode.Forbidden, null, () => DecideAsync(task, $"{task["paper"]}", "Approved."));
    }

    [Fact]
    public async Task R25_Decision_ByWhoeverSubmittedThePaper_IsForbidden()
    {
        await human.PlaysAsync("pm-2");
        var (joint, delegated) = await TargetsAsync();
        var started = await human.PostAsync(
            "/api/transitions",
            new { service = "5", footprint = Footprint, pathway = "joint-then-delegated", targets = new { joint, delegated } }, "submitter");
        var task = await human.TaskAsync(Approver, "G2", started.Ok["wave"]);
        await human.PlaysAsync("administrator-1");
        object[] roles =
        [
            new { role = "programme-manager", organisation = "X24" },
            new { role = "approver", organisation = "QHM", capacity = "executive" },
        ];
        _ = (await human.PostAsync("/api/people", new { id = "pm-2", name = "Two hats", roles }, "two-hats")).Ok;
        await human.PlaysAsync("pm-2");

        await RefusedAsync(HttpStatusCode.Forbidden, null, () => DecideAsync(task, $"{task["paper"]}", "I approve my own paper."));
    }

    [Fact]
    public async Task R25_Decision_Twice_IsAConflict_AndTheSameAgainIsNot()
    {
        var task = await PaperAsync("7");
        _ = (await DecideAsync(task, $"{task["paper"]}", "Approved.")).Ok;

        await UnchangedAsync(async () => Assert.Equal(HttpStatusCode.OK, (await DecideAsync(task, $"{task["paper"]}", "Approved.")).Status));
        await RefusedAsync(HttpStatusCode.Conflict, null, () => DecideAsync(task, $"{task["paper"]}", "On second thoughts."));
    }

    [Fact]
    public async Task R25_Decision_TooLate_IsAConflict()
    {
        var (joint, delegated) = await TargetsAsync();
        var started = (await human.StartAsync("9", Footprint, "joint-then-delegated", joint, delegated)).Ok;
        var task = await human.TaskAsync(Approver, "G2", started["wave"]);
        await human.PlaysAsync("pm-1");
        _ = (await human.PostAsync($"/api/transitions/{started["id"]}/withdraw", new { reason = "Not any more." })).Ok;
        await human.PlaysAsync(Approver);
        await Waiting.UntilAsync(
            async () => (await human.GetAsync($"/api/tasks/{task["id"]}")).Ok["open"] == "false", () => "the paper to be closed");

        await RefusedAsync(HttpStatusCode.Conflict, null, () => DecideAsync(task, $"{task["paper"]}", "Approved."));
    }

    [Theory]
    [InlineData("16", true, "", HttpStatusCode.BadRequest, "rationale")]
    [InlineData("11", false, "Approved.", HttpStatusCode.PreconditionFailed, "paper")]
    public async Task R25_Decision_WithoutARationaleOrOnAnOutdatedPaper_NamesTheField(
        string service, bool newest, string rationale, HttpStatusCode status, string field)
    {
        var task = await PaperAsync(service);

        await RefusedAsync(status, field, () => DecideAsync(task, newest ? $"{task["paper"]}" : "the-paper-of-yesterday", rationale));
    }

    [Fact]
    public async Task R19_Edit_WithAStaleETag_IsRefused()
    {
        await human.PlaysAsync("pm-1");
        var (joint, delegated) = await TargetsAsync();
        object Plan(string name) => new
        {
            name,
            pathway = "joint-then-delegated",
            services = new[] { "12" },
            footprints = new[] { Footprint },
            targets = new { joint, delegated },
        };
        var wave = (await human.PostAsync("/api/waves", Plan("First"), "stale")).Ok["id"];
        var loaded = (await human.GetAsync($"/api/waves/{wave}")).Ok;
        _ = (await human.PutAsync($"/api/waves/{wave}", Plan("Second"), loaded.ETag)).Ok;

        await RefusedAsync(
            HttpStatusCode.PreconditionFailed, "If-Match", () => human.PutAsync($"/api/waves/{wave}", Plan("Third"), loaded.ETag));
    }

    [Fact]
    public async Task R29_Upload_OfAWrongType_NamesTheFile()
    {
        await human.PlaysAsync("QHM-contributor");
        using var content = new MemoryStream("MZ"u8.ToArray());

        await RefusedAsync(
            HttpStatusCode.UnprocessableEntity, "file",
            () => human.UploadAsync("board-paper", """{"service": "2"}""", "paper.exe", content, "wrong-type"));
    }

    [Fact]
    public async Task R29_Upload_OfAFileTooLarge_NamesTheFile()
    {
        const int tooLarge = (50 * 1024 * 1024) + 1;
        await human.PlaysAsync("QHM-contributor");
        var bytes = new byte[tooLarge];
        Array.Fill(bytes, (byte)'x');
        using var content = new MemoryStream(bytes);

        await RefusedAsync(
            HttpStatusCode.UnprocessableEntity, "file",
            () => human.UploadAsync("board-paper", """{"service": "2"}""", "paper.txt", content, "too-large"));
    }

    private async Task<(DateOnly Joint, DateOnly Delegated)> TargetsAsync()
    {
        var joint = (await human.TodayAsync()).AddYears(1);
        return (joint, joint.AddYears(1));
    }

    /// <summary>A paper of a transition of its own that waits for the approver, whom the human plays now.</summary>
    private async Task<JsonNode> PaperAsync(string service)
    {
        var (joint, delegated) = await TargetsAsync();
        var started = (await human.StartAsync(service, Footprint, "joint-then-delegated", joint, delegated)).Ok;
        return await human.TaskAsync(Approver, "G2", started["wave"]);
    }

    private Task<Answer> DecideAsync(JsonNode task, string paper, string rationale) =>
        human.PostAsync($"/api/tasks/{task["id"]}/decision", new { paper, decision = "approve", rationale });

    private Task RefusedAsync(HttpStatusCode status, string? field, Func<Task<Answer>> wrong) => UnchangedAsync(async () =>
    {
        var answer = await wrong();

        Assert.True(answer.Status == status, $"{answer.Status}: {answer.Text}");
        Assert.Equal("application/problem+json", answer.ContentType);
        Assert.Equal(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), answer["status"]);
        Assert.NotEmpty(answer["detail"]);
        Assert.Equal(field, answer.Json["errors"]?.AsObject().Single().Key);
    });

    private async Task UnchangedAsync(Func<Task> deed)
    {
        await auditor.PlaysAsync("auditor-1");
        var before = await SettledAsync();
        await deed();
        Assert.Equal(before, await SettledAsync());
    }

    /// <summary>The whole history, once two readings of it are the same.</summary>
    private async Task<string> SettledAsync()
    {
        var history = "";
        await Waiting.UntilAsync(
            async () =>
            {
                var before = history;
                history = (await auditor.GetAsync("/api/audit/export")).Ok.Text;
                return history == before;
            },
            () => "the history to settle");
        return history;
    }
}
