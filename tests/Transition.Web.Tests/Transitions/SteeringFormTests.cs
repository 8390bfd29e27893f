using System.Net;
using Transition.Web.Tests.Support;
using Transition.Web.Transitions;

namespace Transition.Web.Tests.Transitions;

public sealed class SteeringFormTests(TestSite site) : IClassFixture<TestSite>, IAsyncLifetime
{
    private string address = string.Empty;

    public async Task InitializeAsync()
    {
        var services = (await (await site.As("pm-1").GetAsync("/api/services?suitability=ready&limit=1")).ReadAsync()).GetProperty("items")[0];
        var lines = await new Play(site).LaunchAsync(
            ["NW"], "joint-then-delegated", [services.GetProperty("code").GetString()!], """{"joint":"2026-10-01","delegated":"2027-04-01"}""");
        address = TransitionModel.AddressOf(lines[0]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("defer", "until,reason")]
    [InlineData("defer", "until,reason", "until.day=41")]
    [InlineData("defer", "until,reason", "until.day=1", "until.month=4", "until.year=2020")]
    [InlineData("claw-back", "returned,reason")]
    [InlineData("claw-back", "returned,reason", "returned.month=13")]
    [InlineData("rescope", "icbs,reason")]
    [InlineData("rescope", "icbs,reason", "icbs=QHM")]
    [InlineData("retarget", "targets,reason")]
    [InlineData("retarget", "targets.joint,targets.delegated,reason", "targets.joint.day=41", "targets.delegated.day=x")]
    [InlineData(
        "retarget", "targets.joint,targets.delegated,reason", "targets.joint.day=1", "targets.joint.month=4", "targets.joint.year=2020",
        "targets.delegated.day=1", "targets.delegated.month=4", "targets.delegated.year=2021")]
    public async Task R20_SteeringForm_WithSeveralMistakes_SaysAllOfThemAtOnceAndKeepsWhatWasEntered(
        string action, string wrong, params string[] entered)
    {
        List<(string, string)> fields = [("key", $"{Guid.NewGuid():N}"), .. entered.Select(field => (field.Split('=')[0], field.Split('=')[1]))];

        var page = await new Browser(site.As("pm-1")).PostAsync($"{address}/{action}", HttpStatusCode.BadRequest, [.. fields]);

        Assert.All(wrong.Split(','), field => PageAssert.Has(
            page, $"href=\"#{field.Replace('.', '-')}\"", $"id=\"{field.Replace('.', '-')}-error\""));
        Assert.All(entered.Where(field => !field.StartsWith("icbs", StringComparison.Ordinal)), field =>
            Assert.Matches($"name=\"{field.Split('=')[0]}\"[^>]*value=\"{field.Split('=')[1]}\"", page));
    }

    [Fact]
    public async Task R20_Deferral_ByApi_NamesEveryFieldThatIsWrong()
    {
        var problem = await (await site.As("pm-1").PostAsync($"/api{address}/defer", Answers.Json("""{"until":"2020-04-01"}""")))
            .ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(["until", "reason"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }
}
