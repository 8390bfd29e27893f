using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

[Collection(SiteCollection.Name)]
public sealed class OpenApiTests(TestSite site)
{
    private static readonly string[] Contract =
    [
        "get /api/services", "get /api/services/{code}", "post /api/services/{code}/suitability", "get /api/organisations",
        "get /api/footprints", "post /api/footprints", "get /api/pathways", "post /api/waves/preview", "post /api/waves",
        "put /api/waves/{id}", "post /api/waves/{id}/launch", "get /api/waves/{id}", "post /api/transitions", "get /api/transitions",
        "get /api/transitions/{id}", "get /api/transitions/{id}/history", "post /api/transitions/{id}/pause",
        "post /api/transitions/{id}/resume", "post /api/transitions/{id}/defer", "post /api/transitions/{id}/withdraw",
        "post /api/transitions/{id}/rescope", "post /api/transitions/{id}/retarget", "post /api/transitions/{id}/confirm",
        "post /api/transitions/{id}/claw-back", "get /api/tasks", "get /api/tasks/{id}", "post /api/tasks/{id}/decision",
        "post /api/tasks/{id}/sign", "post /api/tasks/{id}/confirm", "post /api/tasks/{id}/claim", "post /api/tasks/{id}/delegate",
        "post /api/tasks/{id}/recuse", "get /api/submissions", "get /api/submissions/{id}", "get /api/assessments",
        "get /api/assessments/{id}", "get /api/checklists", "get /api/checklists/{id}", "get /api/agreements", "get /api/agreements/{id}",
        "get /api/committees", "get /api/committees/{id}", "post /api/evidence", "get /api/evidence", "get /api/evidence/{id}/content",
        "get /api/register", "get /api/dashboard", "get /api/audit/verify", "get /api/audit/export", "get /health/live", "get /health/ready",
    ];

    [Fact]
    public async Task Description_HasEveryAddressOfTheContract()
    {
        var operations = await OperationsAsync();

        Assert.Empty(Contract.Except(operations.Keys));
    }

    [Fact]
    public async Task Operation_Always_HasASummaryAndItsProblems()
    {
        foreach (var (name, operation) in await OperationsAsync())
        {
            Assert.True(operation.TryGetProperty("summary", out _), $"{name} has no summary");
            Assert.True(operation.GetProperty("responses").TryGetProperty("503", out var unavailable), $"{name} has no problems");
            Assert.True(unavailable.GetProperty("content").TryGetProperty("application/problem+json", out _), $"{name} has no problem details");
            Assert.Equal(name.Contains("/api/", StringComparison.Ordinal) && !name.Contains("/test/", StringComparison.Ordinal), operation.TryGetProperty("security", out _));
        }
    }

    [Theory]
    [InlineData("post /api/waves", "Idempotency-Key")]
    [InlineData("post /api/evidence", "Idempotency-Key")]
    [InlineData("put /api/waves/{id}", "If-Match")]
    public async Task Operation_WithAHeader_NamesIt(string name, string header)
    {
        var parameters = (await OperationsAsync())[name].GetProperty("parameters").EnumerateArray().Select(item => item.GetProperty("name").GetString());

        Assert.Contains(header, parameters);
    }

    private async Task<Dictionary<string, JsonElement>> OperationsAsync()
    {
        var document = await (await site.Anonymous().GetAsync("/openapi/v1.json")).ReadAsync();
        return document.GetProperty("paths").EnumerateObject()
            .Where(path => !path.Name.Contains("/test/", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name.TrimEnd('/')}", operation.Value)))
            .ToDictionary(operation => operation.Name, operation => operation.Value);
    }
}
