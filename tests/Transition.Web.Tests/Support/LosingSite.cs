using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Web.Tests.Common;
using Xunit.Abstractions;

namespace Transition.Web.Tests.Support;

/// <summary>A site to which every command is sent twice, as by a client whose first answer was lost.</summary>
public sealed class LosingSite : IDisposable
{
    private readonly ConcurrentDictionary<string, int> walked = new();
    private readonly TickingClock clock = new();

    public LosingSite()
    {
        Site = new(services => services.AddSingleton<BusinessClock>(clock), options => options with { CallsAMinute = 100_000 });
        Site.Between = inner => new LosingAnswers(inner, Site, clock, walked);
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

    /// <summary>Fails unless every command was sent that the table says of a story.</summary>
    internal void MustHaveWalked(string story, ITestOutputHelper output)
    {
        output.WriteLine(string.Join('\n', walked.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}")));
        Assert.Empty(LostAnswerTable.Of(story).Except(walked.Keys));
    }
}
