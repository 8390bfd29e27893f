using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

[Collection(SiteCollection.Name)]
public sealed class InputTests(TestSite site)
{
    [Theory]
    [InlineData("""{"nam":"a"}""", "nam", "not a field")]
    [InlineData("""{"targets":{"joined":"2027-04-01"}}""", "targets.joined", "not a field")]
    [InlineData("""{"targets":{"joint":"soon"}}""", "targets.joint", "2025-04-01")]
    [InlineData("""{"name":5}""", "name", "Give a text")]
    [InlineData("""{"footprints":"NW"}""", "footprints", "Give a list")]
    [InlineData("""{"footprints":["NW",7]}""", "footprints[1]", "Give a text")]
    [InlineData("""{"services":"some"}""", "services", "ready, later, retained")]
    [InlineData("""{"name":"a","name":"b"}""", "name", "once")]
    [InlineData("""{"name":""", "body", "not valid JSON")]
    [InlineData("", "body", "needs a JSON body")]
    [InlineData("null", "body", "needs a JSON body")]
    [InlineData("""{"pathway":"wrong"}""", "pathway", "delegate-direct")]
    [InlineData("""{"pathway":"delegate-direct","services":["999"]}""", "services", "999")]
    [InlineData("""{"pathway":"delegate-direct","services":["105"],"footprints":["XX"]}""", "footprints", "XX")]
    public async Task Body_ThatCannotBeRead_NamesTheFieldAndTheRemedy(string body, string field, string remedy)
    {
        using var content = Answers.Json(body);
        var problem = await (await site.As("pm-1").PostAsync("/api/waves/preview", content)).ProblemAsync(HttpStatusCode.BadRequest, field);

        Assert.Contains(remedy, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"decision":"maybe"}""", "decision")]
    [InlineData("""{"decision":1}""", "decision")]
    [InlineData("""{"exceptions":[{"decision":"maybe"}]}""", "exceptions[0].decision")]
    public async Task Choice_ThatThereIsNot_NamesTheChoices(string body, string field)
    {
        using var content = Answers.Json(body);
        var answer = await site.As("nhse-board-1").PostAsync("/api/tasks/decide~x~NHSE-BOARD/decision", content);
        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, field);

        Assert.Contains("approve-with-conditions", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/register?asOf=soon", "asOf")]
    [InlineData("/api/register?service=999", "service")]
    [InlineData("/api/register?icb=999", "icb")]
    [InlineData("/api/register?limit=many", "limit")]
    [InlineData("/api/transitions?status=9", "status")]
    [InlineData("/api/services?suitability=x%27%20or%201%20eq%201", "suitability")]
    public async Task Parameter_ThatCannotBeRead_IsNamed(string path, string field) =>
        await (await site.As("pm-1").GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest, field);

    [Theory]
    [InlineData("/api/waves")]
    [InlineData("/api/transitions")]
    [InlineData("/api/footprints")]
    [InlineData("/api/transitions/x/claw-back")]
    public async Task Creation_WithoutAKey_NamesTheHeader(string path)
    {
        using var content = Answers.Json("{}");

        await (await site.As("pm-1").PostAsync(path, content)).ProblemAsync(HttpStatusCode.BadRequest, "Idempotency-Key");
    }

    [Theory]
    [InlineData("/api/waves/x")]
    [InlineData("/api/transitions/x")]
    [InlineData("/api/submissions/x")]
    [InlineData("/api/assessments/x")]
    [InlineData("/api/checklists/x")]
    [InlineData("/api/committees/x")]
    [InlineData("/api/agreements/x")]
    [InlineData("/api/evidence/x")]
    [InlineData("/api/evidence/x/content")]
    [InlineData("/api/tasks/x")]
    [InlineData("/api/services/x")]
    [InlineData("/api/organisations/x")]
    [InlineData("/api/footprints/x")]
    [InlineData("/api/transitions/x/history")]
    [InlineData("/api/services/../../x")]
    [InlineData("/api/waves/%2e%2e%2fx%27")]
    public async Task Id_ThatIsNotThere_IsNotFound(string path) =>
        await (await site.As("pm-1").GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound);
}
