using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Web.Tests.Common;
using Xunit.Abstractions;

namespace Transition.Web.Tests.Support;

/// <summary>A site to which every command is sent twice, as by a client whose first answer was lost.</summary>
public sealed partial class LosingSite : IDisposable
{
    private static readonly HttpStatusCode[] Refusals =
        [HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed, HttpStatusCode.UnprocessableEntity];

    private readonly ConcurrentDictionary<string, int> walked = new();
    private readonly ConcurrentDictionary<string, HttpRequestMessage> seen = new();
    private readonly ConcurrentQueue<string> wrong = new();
    private readonly TickingClock clock = new();

    public LosingSite()
    {
        Site = new(services => services.AddSingleton<BusinessClock>(clock), options => options with { CallsAMinute = 100_000 });
        Site.Between = inner => new LosingAnswers(new Intruding(inner, Site, seen, wrong), Site, clock, walked);
        Play = new(Site);
    }

    public TestSite Site { get; }

    public Play Play { get; }

    public void Dispose() => Site.Dispose();

    public async Task MoveToAsync(DateOnly day)
    {
        clock.MoveTo(day);
        await Site.Services.GetRequiredService<Deadlines>().PlayAsync(default);
        await Site.IdleAsync();
    }

    public Task<JsonElement> PostAsync(string persona, string path, string body) => SendAsync(persona, HttpMethod.Post, path, body);

    /// <summary>Sends a command, with the version that is there where it asks for one.</summary>
    public async Task<JsonElement> SendAsync(string persona, HttpMethod method, string path, string body, string? etag = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = Answers.Json(body) };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        var answer = await Site.As(persona).SendAsync(request);
        await Site.IdleAsync();
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default;
    }

    public async Task<JsonElement> PutAsync(string persona, string path, string body) =>
        await SendAsync(persona, HttpMethod.Put, path, body, (await Site.As(persona).GetAsync(path)).Headers.ETag!.ToString());

    public async Task<JsonElement> GetAsync(string persona, string path) => await (await Site.As(persona).GetAsync(path)).ReadAsync();

    /// <summary>Sends a command once more, in other words, when all is over: it is refused, or changes nothing, or is meant to go on.</summary>
    private async Task TooLateAsync(string command, HttpRequestMessage request)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync();
        using var late = Intruding.Copy(request, body);
        late.Headers.Remove("Idempotency-Key");
        late.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        if (request.Content?.Headers.ContentType?.MediaType == "application/json")
        {
            late.Content = Answers.Json(Words().Replace(Encoding.UTF8.GetString(body!), "$1 In other words.\""));
        }

        using var client = Site.Anonymous();
        var before = await Site.EventsAsync();
        var answer = await client.SendAsync(late);
        await Site.IdleAsync();
        var effect = await Site.EventsAsync() > before;
        var text = await answer.Content.ReadAsStringAsync();
        var right = answer.IsSuccessStatusCode
            ? !effect || RefusalTable.IsFree(command)
            : Refusals.Contains(answer.StatusCode) && Intruding.Says(text);
        if (!right)
        {
            wrong.Enqueue($"{command} when all is over: {(int)answer.StatusCode}, {(effect ? "with" : "without")} an effect: {text}");
        }
    }

    [GeneratedRegex("(\"(?:reason|statement|rationale|text|note|plan|narrative|comment|name|question|outcome|title|source)\": ?\"[^\"]*)\"")]
    private static partial Regex Words();

    /// <summary>Fails unless every command was sent that the table says of a story.</summary>
    internal async Task MustHaveWalkedAsync(string story, ITestOutputHelper output)
    {
        Site.Between = null;
        var commands = seen.Where(one => one.Key.Contains(" /api/", StringComparison.Ordinal));
        foreach (var (command, request) in commands.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            await TooLateAsync(command, request);
        }

        output.WriteLine(string.Join('\n', walked.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}")));
        Assert.Empty(LostAnswerTable.Of(story).Except(walked.Keys));
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
    }
}
