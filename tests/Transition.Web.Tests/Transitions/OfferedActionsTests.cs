using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Web.Tests.Support;
using Transition.Web.Transitions;

namespace Transition.Web.Tests.Transitions;

/// <summary>
/// In every state of a transition and for everybody: its page offers what would be taken, and nothing else. Whether it would is
/// found out by trying, each action on a transition of its own.
/// </summary>
public sealed partial class OfferedActionsTests : IAsyncLifetime, IDisposable
{
    private const string Targets = """{"joint":"2026-10-01","delegated":"2027-04-01"}""";
    private static readonly string[] Partners = ["QHM-executive", "Y63-executive"];
    private static readonly string[] Others = ["QHM-executive", "QHM-contributor", "R0A-leader", "auditor-1", "administrator-1", "nhse-board-1"];

    private readonly MovableClock clock = new();
    private readonly TestSite site;
    private readonly Play play;
    private Queue<string> lines = [];

    public OfferedActionsTests()
    {
        site = new TestSite(services => services.AddSingleton<BusinessClock>(clock), options => options);
        play = new(site);
    }

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R20_Transition_InEveryStateAndForEverybody_OffersExactlyWhatWouldBeTaken()
    {
        var services = await ReadyAsync();
        lines = new(await play.LaunchAsync(["NENC"], "joint-then-delegated", services.Take(50), Targets));
        await ExpectAsync("at its first gate", ["pause", "defer", "retarget", "withdraw"]);
        await ExpectAsync("paused", ["resume", "defer", "retarget", "withdraw"], "pause");
        await ExpectAsync("deferred", ["pause", "defer", "retarget", "withdraw"], "defer");
        await ExpectAsync("withdrawn", [], "withdraw");
        await play.AgreeAsync(Partners);
        await ExpectAsync("at its assessment", ["pause", "defer", "retarget", "withdraw"]);
        await play.AgreeAsync([.. Partners, "nmp-1", "nhse-board-1", "QHM-signatory", "Y63-signatory", "JC-NENC-chair"]);
        await ExpectAsync("waiting for its date", ["pause", "defer", "retarget", "withdraw"]);
        await MoveToAsync(new(2026, 10, 1));
        await ExpectAsync("held jointly", ["pause", "defer", "retarget", "withdraw"]);
        await ExpectAsync("held jointly and withdrawn", ["claw-back"], "withdraw");
        await play.AgreeAsync([.. Partners, "nhse-board-1"]);
        await MoveToAsync(new(2027, 2, 20));
        await play.AgreeAsync([.. Partners, "QHM-board", "QHM-signatory", $"{Bodies.Nhse}-signatory"]);
        await ExpectAsync("to be confirmed", ["confirm", "pause", "defer", "retarget", "withdraw"]);
        await ExpectAsync("to be confirmed and paused", ["confirm", "resume", "defer", "retarget", "withdraw"], "pause");
        await play.AgreeAsync("pm-1");
        await MoveToAsync(new(2027, 4, 1));
        await ExpectAsync("delegated", ["claw-back"]);
        await ExpectAsync("delegated, with its return begun", [], "claw-back");
    }

    [Fact]
    public async Task R20_Transition_OfSeveralIcbs_OffersToTakeSomeOut_AlsoWhenItIsOverdue()
    {
        lines = new(await play.LaunchAsync(["NW"], "joint-then-delegated", (await ReadyAsync()).Take(14), Targets));
        await ExpectAsync("of several ICBs", ["pause", "defer", "retarget", "rescope", "withdraw"]);
        await MoveToAsync(new(2026, 10, 2));
        await ExpectAsync("overdue", ["pause", "defer", "retarget", "rescope", "withdraw"]);
    }

    /// <summary>Asserts what the page of the next line offers, and that it is what would be taken.</summary>
    /// <param name="first">What is done to bring each line into the state.</param>
    private async Task ExpectAsync(string state, IReadOnlyList<string> expected, string? first = null)
    {
        var line = await NextAsync(first);
        var offered = await OfferedAsync("pm-1", line);
        Assert.True(expected.Order().SequenceEqual(offered.Order()), $"{state}: {line} offers {string.Join(", ", offered)}");
        foreach (var other in Others)
        {
            Assert.Empty(await OfferedAsync(other, line));
            await Task.WhenAll(SteeringAction.All.Select(async action =>
                Assert.Equal(HttpStatusCode.Forbidden, (await TakeAsync(other, line, action.Name)).Status)));
        }

        foreach (var action in SteeringAction.All.Select(action => action.Name))
        {
            var (status, taken) = await TakeAsync("pm-1", line, action);
            Assert.True(taken == expected.Contains(action), $"{state}: {action} on {line} was answered with {status}.");
            line = taken ? await NextAsync(first) : line;
        }
    }

    /// <summary>A line that nothing was done to, brought into the state that is looked at.</summary>
    private async Task<string> NextAsync(string? first)
    {
        var line = lines.Dequeue();
        if (first is not null)
        {
            Assert.True((await TakeAsync("pm-1", line, first)).Taken, $"{first} of {line}");
        }

        return line;
    }

    private async Task<IReadOnlyList<string>> OfferedAsync(string persona, string line)
    {
        var page = await new Browser(site.As(persona)).PageAsync(TransitionModel.AddressOf(line));
        return [.. Links().Matches(page).Select(link => link.Groups[1].Value).Intersect(SteeringAction.All.Select(action => action.Name))];
    }

    /// <summary>Sends the form of an action: what was answered, and whether it is on the record, here or elsewhere.</summary>
    private async Task<(HttpStatusCode Status, bool Taken)> TakeAsync(string persona, string line, string action)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://localhost{TransitionModel.AddressOf(line)}/{action}")
        {
            Headers = { { "Accept", "text/html" } },
            Content = new FormUrlEncodedContent(await FormOfAsync(line)),
        };
        var before = await RecordedAsync(line);
        var status = (await site.As(persona).SendAsync(request)).StatusCode;
        await site.IdleAsync();
        Assert.True(status is HttpStatusCode.SeeOther or HttpStatusCode.Conflict or HttpStatusCode.Forbidden, $"{action} of {line}: {status}");
        var elsewhere = action is "claw-back" or "confirm" or "retarget" or "defer";
        return (status, status == HttpStatusCode.SeeOther && (elsewhere || await RecordedAsync(line) > before));
    }

    private async Task<Dictionary<string, string>> FormOfAsync(string line)
    {
        Dictionary<string, string> form = new() { ["key"] = $"{Guid.NewGuid():N}", ["reason"] = "It is wanted." };
        form["statement"] = $"It is so: {form["key"]}.";
        Fill("until", 2);
        Fill("returned", 2);
        Fill("targets.delegated", 4);
        var transition = await (await site.As("pm-1").GetAsync($"/api/transitions/{line}")).ReadAsync();
        if (transition.GetProperty("state").GetString() == "nhse")
        {
            Fill("targets.joint", 3);
        }

        form["icbs"] = transition.GetProperty("icbs")[0].GetString()!;
        return form;

        void Fill(string field, int years)
        {
            var date = London.DateOf(clock.Now).AddYears(years);
            form[$"{field}.day"] = date.Day.ToString(CultureInfo.InvariantCulture);
            form[$"{field}.month"] = date.Month.ToString(CultureInfo.InvariantCulture);
            form[$"{field}.year"] = date.Year.ToString(CultureInfo.InvariantCulture);
        }
    }

    private async Task<int> RecordedAsync(string line) =>
        (await (await site.As("pm-1").GetAsync($"/api/transitions/{line}/history")).ReadAsync()).GetProperty("items").GetArrayLength();

    private async Task<IReadOnlyList<string>> ReadyAsync() =>
    [
        .. (await (await site.As("pm-1").GetAsync("/api/services?suitability=ready&limit=500")).ReadAsync())
            .GetProperty("items").EnumerateArray().Select(service => service.GetProperty("code").GetString()!),
    ];

    private async Task MoveToAsync(DateOnly day)
    {
        clock.Now = London.Midnight(day).AddHours(10);
        await site.Services.GetRequiredService<Deadlines>().PlayAsync(CancellationToken.None);
        await site.IdleAsync();
    }

    [GeneratedRegex("<li><a href=\"/transitions/[^/\"]+/([a-z-]+)\"")]
    private static partial Regex Links();
}
