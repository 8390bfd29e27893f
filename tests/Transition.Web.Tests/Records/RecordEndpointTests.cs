using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Records;

/// <summary>Every address of the registers: allowed, forbidden, not found, wrong state, stale.</summary>
public sealed class RecordEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Action =
        """
        {
          "kind": "action", "owner": "QHM", "due": "2026-09-30",
          "values": { "title": "Recruit two commissioners", "priority": "high" },
          "links": [{ "kind": "service", "target": "105" }, { "kind": "footprint", "target": "NENC" }]
        }
        """;

    private readonly TestSite site = new();

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R34_Kinds_AreToldWithFieldsStatesAndMoves()
    {
        var kinds = (await (await site.As("R0A-leader").GetAsync("/api/record-kinds")).ReadAsync()).GetProperty("items").EnumerateArray();

        var action = Assert.Single(kinds, kind => kind.GetProperty("id").GetString() == "action");
        Assert.Contains(action.GetProperty("fields").EnumerateArray(), field => field.GetProperty("type").GetString() == "long-text");
        Assert.NotEmpty(action.GetProperty("moves").EnumerateArray());
        await (await site.As("pm-1").GetAsync("/api/record-kinds/dragon")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task R28_Record_IsOpenedFoundEditedMovedAndToldOf()
    {
        var id = await OpenAsync("QHM-contributor", Action, "one");
        Assert.Equal(id, await OpenAsync("QHM-contributor", Action, "one"));
        var etag = await ETagAsync(id);

        var edited = await PutAsync("QHM-executive", id, Action.Replace("two", "three", StringComparison.Ordinal), etag);
        Assert.Equal("Recruit three commissioners", (await edited.ReadAsync()).GetProperty("title").GetString());
        await (await PutAsync("QHM-executive", id, Action, etag)).ProblemAsync(HttpStatusCode.PreconditionFailed, "If-Match");
        await (await PutAsync("QHM-executive", id, Action, null)).ProblemAsync(HttpStatusCode.PreconditionRequired, "If-Match");
        foreach (var query in (string[])["kind=action&service=105", "footprint=NENC&open=true", "kind=action&values.priority=high&owner=QHM", "text=recruit"])
        {
            Assert.Equal([id], await IdsAsync("pm-1", query));
        }

        Assert.Empty(await IdsAsync("pm-1", "kind=action&values.priority=low"));
        var csv = await (await site.As("pm-1").GetAsync("/api/records.csv?kind=action")).Content.ReadAsStringAsync();
        Assert.Contains("Recruit three", csv, StringComparison.Ordinal);
        var done = await MoveAsync("QHM-contributor", id, """{ "move": "complete", "values": { "outcome": "They have started." } }""");
        Assert.Equal("done", (await done.ReadAsync()).GetProperty("state").GetString());
        var history = (await (await site.As("auditor-1").GetAsync($"/api/records/{id}/history")).ReadAsync()).GetProperty("items");
        Assert.Equal(["record-opened", "record-edited", "record-moved"], history.EnumerateArray().Select(item => item.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task R96_Record_OfOtherBodies_IsRefusedToThoseItDoesNotConcern()
    {
        var id = await OpenAsync("QHM-contributor", Action, "one");

        await (await site.As("R0A-leader").GetAsync($"/api/records/{id}")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await site.As("R0A-leader").GetAsync($"/api/records/{id}/history")).ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Empty(await IdsAsync("R0A-leader", "kind=action"));
        await (await PostAsync("QOP-contributor", "/api/records", Action, "k")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PutAsync("QOP-contributor", id, Action, await ETagAsync(id))).ProblemAsync(HttpStatusCode.Forbidden);
        await (await MoveAsync("QHM-contributor", id, """{ "move": "drop", "note": "No longer wanted." }""")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync("auditor-1", "/api/records", Action, "k")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync("pm-1", "/api/records", Action.Replace("\"action\"", "\"condition\"", StringComparison.Ordinal), "k"))
            .ProblemAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Record_ThatThereIsNot_IsNotFound()
    {
        foreach (var path in (string[])["/api/records/action-none", "/api/records/action-none/history"])
        {
            await (await site.As("pm-1").GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound);
        }

        await (await PutAsync("pm-1", "action-none", Action, "\"1\"")).ProblemAsync(HttpStatusCode.NotFound);
        await (await MoveAsync("pm-1", "action-none", """{ "move": "complete" }""")).ProblemAsync(HttpStatusCode.NotFound);
        await (await site.As("pm-1").GetAsync("/api/records.csv?kind=dragon")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Record_InTheWrongStateOrStale_IsAConflict()
    {
        var id = await OpenAsync("QHM-contributor", Action, "one");
        const string Complete = """{ "move": "complete", "values": { "outcome": "They have started." } }""";

        await (await MoveAsync("pm-1", id, """{ "move": "reopen", "note": "Again.", "due": "2026-10-01" }""")).ProblemAsync(HttpStatusCode.Conflict);
        await (await MoveAsync("pm-1", id, Complete, "\"7\"")).ProblemAsync(HttpStatusCode.PreconditionFailed, "If-Match");
        Assert.True((await MoveAsync("pm-1", id, Complete, await ETagAsync(id))).IsSuccessStatusCode);
        await (await PutAsync("pm-1", id, Action, await ETagAsync(id))).ProblemAsync(HttpStatusCode.Conflict);
        await (await MoveAsync("pm-2", id, Complete)).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("\"kind\": \"action\"", "\"kind\": \"dragon\"", "kind")]
    [InlineData("\"high\"", "\"urgent\"", "values.priority")]
    [InlineData("\"title\": \"Recruit two commissioners\"", "\"title\": \" \"", "values.title")]
    [InlineData("\"priority\"", "\"urgency\"", "values.urgency")]
    [InlineData("\"QHM\"", "\"NOBODY\"", "owner")]
    [InlineData("2026-09-30", "2026-01-01", "due")]
    [InlineData("\"105\"", "\"9999\"", "links[0].target")]
    [InlineData("\"service\"", "\"galaxy\"", "links[0].kind")]
    public async Task Open_WithBadInput_NamesTheField(string good, string bad, string field)
    {
        var answer = await PostAsync("pm-1", "/api/records", Action.Replace(good, bad, StringComparison.Ordinal), "k");

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    private async Task<string> OpenAsync(string persona, string body, string key)
    {
        var opened = await (await PostAsync(persona, "/api/records", body, key)).ReadAsync();
        await site.IdleAsync();
        return opened.GetProperty("id").GetString()!;
    }

    private Task<HttpResponseMessage> PostAsync(string persona, string path, string body, string key) =>
        SendAsync(persona, HttpMethod.Post, path, body, ("Idempotency-Key", key));

    private Task<HttpResponseMessage> PutAsync(string persona, string id, string body, string? etag) =>
        SendAsync(persona, HttpMethod.Put, $"/api/records/{id}", body, ("If-Match", etag));

    private Task<HttpResponseMessage> MoveAsync(string persona, string id, string body, string? etag = null) =>
        SendAsync(persona, HttpMethod.Post, $"/api/records/{id}/move", body, ("If-Match", etag));

    private async Task<HttpResponseMessage> SendAsync(string persona, HttpMethod method, string path, string body, (string Name, string? Value) header)
    {
        using var request = new HttpRequestMessage(method, path) { Content = Answers.Json(body) };
        if (header.Value is not null)
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        return await site.As(persona).SendAsync(request);
    }

    private async Task<string> ETagAsync(string id) => (await site.As("pm-1").GetAsync($"/api/records/{id}")).Headers.ETag!.Tag;

    private async Task<IEnumerable<string?>> IdsAsync(string persona, string query) =>
        (await (await site.As(persona).GetAsync($"/api/records?{query}")).ReadAsync()).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("id").GetString());
}
