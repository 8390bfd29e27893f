using System.Net;
using Transition.Domain.Common;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

[Collection(SiteCollection.Name)]
public sealed class ProblemTests(TestSite site)
{
    [Theory]
    [InlineData(RefusalKind.Invalid, HttpStatusCode.BadRequest)]
    [InlineData(RefusalKind.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(RefusalKind.NotFound, HttpStatusCode.NotFound)]
    [InlineData(RefusalKind.Conflict, HttpStatusCode.Conflict)]
    [InlineData(RefusalKind.Stale, HttpStatusCode.PreconditionFailed)]
    [InlineData(RefusalKind.Unprocessable, HttpStatusCode.UnprocessableEntity)]
    public async Task Refusal_OfEachKind_HasItsStatus(RefusalKind kind, HttpStatusCode status)
    {
        var problem = await (await site.Anonymous().GetAsync($"/api/test/refused/{kind}")).ProblemAsync(status, "theField");

        Assert.Equal("the-code", problem.GetProperty("code").GetString());
        Assert.Equal("The message.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Fault_OfTheSite_IsLoggedAndNotTold()
    {
        var problem = await (await site.Anonymous().GetAsync("/api/test/broken")).ProblemAsync(HttpStatusCode.InternalServerError);

        Assert.DoesNotContain(TestSite.Secret, problem.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(TestSite.Secret, site.Log.Text, StringComparison.Ordinal);
        Assert.Contains(problem.GetProperty("traceId").GetString()!, site.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/waves", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/waves", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/dev/personas", HttpStatusCode.NotFound)]
    public async Task Address_ThatDoesNotAnswer_SaysSo(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        await (await site.Anonymous().SendAsync(request)).ProblemAsync(status);
    }

    [Fact]
    public async Task Page_ThatIsNotThere_IsAPageForBrowsers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing") { Headers = { { "Accept", "text/html" } } };
        var answer = await site.Anonymous().SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("There is nothing at /nothing", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_OfAnotherType_IsRefused()
    {
        using var body = new StringContent("a", null, "text/plain");

        await (await site.As("pm-1").PostAsync("/api/waves/preview", body)).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "Content-Type");
    }

    [Fact]
    public async Task Body_TooLarge_IsRefused()
    {
        using var body = Answers.Json($$"""{"name":"{{new string('a', 1_100_000)}}"}""");

        await (await site.As("pm-1").PostAsync("/api/waves/preview", body)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Host_OfAnotherName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "elsewhere.test" } };

        await (await site.Anonymous().SendAsync(request)).ProblemAsync(HttpStatusCode.BadRequest, "Host");
    }
}
