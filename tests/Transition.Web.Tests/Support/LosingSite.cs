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

    /// <summary>Sends a command once more when all is over, in the same words and in others: what comes of it, the table says.</summary>
    private async Task TooLateAsync(string command, HttpRequestMessage request)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync();
        await TooLateAsync(command, Intruding.Copy(request, body), RefusalTable.WhenLate(command, inOtherWords: false));
        var isJson = request.Content?.Headers.ContentType?.MediaType == "application/json";
        var said = Encoding.UTF8.GetString(body ?? []);
        if (isJson && Words().Replace(said, "$1 In other words.\"") is var others && others != said)
        {
            var late = Intruding.Copy(request, body);
            late.Content = Answers.Json(others);
            await TooLateAsync($"{command} in other words", late, RefusalTable.WhenLate(command, inOtherWords: true));
        }
        else if (RefusalTable.WhenLate(command, inOtherWords: true) != "-")
        {
            wrong.Enqueue($"{command} says nothing that could be said in other words.");
        }
    }

    private async Task TooLateAsync(string what, HttpRequestMessage late, string expected)
    {
        late.Headers.Remove("Idempotency-Key");
        late.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var client = Site.Anonymous();
        var before = await Site.EventsAsync();
        var answer = await client.SendAsync(late);
        await Site.IdleAsync();
        var effect = await Site.EventsAsync() > before;
        var text = await answer.Content.ReadAsStringAsync();
        var right = expected switch
        {
            "repeat" => answer.IsSuccessStatusCode && !effect,
            "goes" => answer.IsSuccessStatusCode && effect,
            "refused" => answer.StatusCode == HttpStatusCode.Conflict && !effect && Intruding.Says(text),
            "stale" => answer.StatusCode == HttpStatusCode.PreconditionFailed && !effect && Intruding.Says(text),
            _ => false,
        };
        if (!right)
        {
            wrong.Enqueue(
                $"{what} when all is over, where '{expected}' is expected: {(int)answer.StatusCode}, {(effect ? "with" : "without")} an effect: {text}");
        }
    }

    [GeneratedRegex("(\"(?:reason|statement|rationale|text|note|plan|narrative|comment|name|question|outcome|title|source)\": ?\"[^\"]*)\"")]
    private static partial Regex Words();

    /// <summary>Fails unless every command was sent that the table says of a story.</summary>
    internal async Task MustHaveWalkedAsync(string story, ITestOutputHelper output)
    {
        Site.Between = null;
        foreach (var command in LostAnswerTable.Of(story).Where(seen.ContainsKey).Order(StringComparer.Ordinal))
        {
            await TooLateAsync(command, seen[command]);
        }

        output.WriteLine(string.Join('\n', walked.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}")));
        Assert.Empty(LostAnswerTable.Of(story).Except(walked.Keys));
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
    }
}
