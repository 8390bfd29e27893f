using System.Text.RegularExpressions;
using Transition.Application.Tasks;
using Transition.Web.Tasks;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Tasks;

public sealed class TaskGroupTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task R25_Home_OfAPersonWithSeveralPapersAtOneGate_GroupsThem_AndLeadsToEach()
    {
        var services = (await (await site.As("pm-1").GetAsync("/api/services?suitability=ready&limit=2")).ReadAsync()).GetProperty("items");
        await new Play(site).LaunchAsync(
            ["NENC", "YH"], "joint-then-delegated", services.EnumerateArray().Select(service => service.GetProperty("code").GetString()!),
            """{"joint":"2026-10-01","delegated":"2027-04-01"}""");
        var executive = new Browser(site.As("Y63-executive"));

        var home = await executive.PageAsync("/");
        PageAssert.Has(home, "Decide: 2 papers at G2", "is asked, about 4 services in all", "See all my tasks (2)");
        Assert.Equal(1, Regex.Count(home, "nhsuk-task-list__link"));

        var group = await executive.PageAsync(Regex.Match(home, "href=\"(/tasks\\?[^\"]+)\"").Groups[1].Value);
        Assert.Equal(2, Regex.Count(group, "href=\"/tasks/decide~"));
        PageAssert.Has(group, "See all my tasks");
        PageAssert.Has(await executive.PageAsync("/tasks?gate=G9"), "Nothing waits for you.");
    }

    [Theory]
    [InlineData(TaskKind.Decide, "Shall it move?", "Decide: Shall it move?")]
    [InlineData(TaskKind.Late, "NHS Kent ICB is late: Shall it move?", "Follow up: NHS Kent ICB is late: Shall it move?")]
    [InlineData(TaskKind.Sign, "Sign the delegation agreement of NHS Kent ICB", "Sign the delegation agreement of NHS Kent ICB")]
    [InlineData(TaskKind.AnswerQuery, "Answer the question of NHS Kent ICB: Why?", "Answer the question of NHS Kent ICB: Why?")]
    public void R25_Line_SaysWhatToDoOnce(TaskKind kind, string title, string line) => Assert.Equal(line, TaskWords.Line(kind, title));
}
