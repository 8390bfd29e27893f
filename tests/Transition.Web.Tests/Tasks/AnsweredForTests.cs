using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Tasks;

/// <summary>Whoever comes when a deputy has answered reads both names.</summary>
public sealed class AnsweredForTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task R25_Task_ThatADeputyHasAnswered_NamesBoth()
    {
        var play = new Play(site);
        await play.LaunchAsync(["NENC"], "joint-then-delegated", ["105"], """{"joint":"2027-04-01","delegated":"2028-04-01"}""");
        await (await site.As("QHM-executive").PostAsync("/api/deputies", Answers.Json(
            """{"to":"QHM-contributor","role":"approver","organisation":"QHM","capacity":"executive","until":"2027-02-01","reason":"Leave"}"""))).ReadAsync();
        var task = (await play.TaskAsync("QHM-contributor", "G2")).GetProperty("id").GetString();
        var paper = (await (await site.As("QHM-contributor").GetAsync($"/api/tasks/{task}")).ReadAsync()).GetProperty("paper").GetString();

        await (await site.As("QHM-contributor").PostAsync(
            $"/api/tasks/{task}/decision",
            Answers.Json($$"""{"paper":"{{paper}}","decision":"approve","rationale":"It is ready."}"""))).ReadAsync();

        var page = await new Browser(site.As("QHM-executive")).PageAsync($"/tasks/{task}");
        Assert.Matches("contributor \\(demonstration\\) on behalf of .* executive \\(demonstration\\) answered for", page);
    }
}
