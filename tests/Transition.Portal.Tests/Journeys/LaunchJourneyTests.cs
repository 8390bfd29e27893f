using Microsoft.Playwright;
using Transition.Application.Waves;
using Transition.Portal.Tests.Support;
using Transition.Storage;

namespace Transition.Portal.Tests.Journeys;

/// <summary>A launch that takes its time, on a site where nothing else has happened.</summary>
[Trait("Category", "Browser")]
public sealed class LaunchJourneyTests(PortalSite site) : IClassFixture<PortalSite>
{
    private const int Patience = 60_000;

    private static readonly string[] Empty = ["/", "/tasks", "/waves", "/transitions", "/papers", "/attestations", "/agreements"];

    [Fact]
    public async Task R17_Pages_BeforeAnythingHasHappened_SayWhatIsNotThere_AndALaunchShowsItsProgressAsItMoves()
    {
        var visitor = await Visitor.SignInAsync(site, "pm-1");
        foreach (var address in Empty)
        {
            await visitor.Page.GotoAsync(address);
            await visitor.CheckAsync();
        }

        await WatchAsync(visitor, await Visitor.SignInAsync(site, "pm-2", javaScript: false));
    }

    private async Task WatchAsync(Visitor visitor, Visitor plain)
    {
        using var turns = new SemaphoreSlim(0);
        site.Get<StorageFaults>().Hook = call =>
        {
            if (call is { IsWrite: true, HasTakenEffect: false, Store: "custody" })
            {
                turns.Wait(Patience);
            }
        };
        var programme = new Programme(site);
        var wave = await programme.PlanAsync(1, "SE", "SW", "NENC");
        await site.Get<WavePlanner>().LaunchAsync(await programme.CallerAsync("pm-1"), wave.Id, CancellationToken.None);
        await visitor.Page.GotoAsync($"/waves/{wave.Id}");
        await HandledAsync(visitor, 0);
        await visitor.CheckAsync();
        await visitor.Page.EvaluateAsync("() => window.isStillThisPage = true");
        await plain.Page.GotoAsync($"/waves/{wave.Id}");
        await HandledAsync(plain, 0);

        turns.Release();
        await HandledAsync(visitor, 1);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => window.isStillThisPage === true"));
        Assert.Equal(1, await visitor.Page.EvaluateAsync<int>("() => document.querySelector('#progress progress').value"));
        await HandledAsync(plain, 0);
        await plain.Page.GetByRole(AriaRole.Link, new() { Name = "Show the newest numbers" }).ClickAsync();
        await HandledAsync(plain, 1);

        turns.Release(2);
        await HandledAsync(visitor, 3);
        await visitor.SeesTextAsync("Transitions by phase");
        Assert.False(await visitor.Page.EvaluateAsync<bool>("() => window.isStillThisPage === true"));
        await visitor.CheckAsync();
    }

    private static Task HandledAsync(Visitor visitor, int handled) => Assertions.Expect(visitor.Page.Locator("#progress [role=status]"))
        .ToContainTextAsync($"{handled} {(handled == 1 ? "transition" : "transitions")} of 3 handled", new() { Timeout = Patience });
}
