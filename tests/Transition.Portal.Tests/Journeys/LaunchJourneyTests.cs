using Microsoft.Playwright;
using Transition.Application.Waves;
using Transition.Portal.Tests.Support;
using Transition.Storage;

namespace Transition.Portal.Tests.Journeys;

/// <summary>A launch that takes its time, on a site where nothing else has happened.</summary>
[Trait("Category", "Browser")]
public sealed class LaunchJourneyTests(PortalSite site) : IClassFixture<PortalSite>
{
    private static readonly string[] Empty = ["/", "/tasks", "/waves", "/transitions", "/papers", "/attestations", "/agreements"];

    [Fact]
    public async Task R31_Pages_BeforeAnythingHasHappened_SayWhatIsNotThere_AndALaunchShowsItsProgress()
    {
        var visitor = await Visitor.SignInAsync(site, "pm-1");
        foreach (var address in Empty)
        {
            await visitor.Page.GotoAsync(address);
            await visitor.CheckAsync();
        }

        using var go = new ManualResetEventSlim();
        site.Get<StorageFaults>().Hook = call =>
        {
            if (call is { IsWrite: true, Store: "custody" })
            {
                go.Wait();
            }
        };
        var programme = new Programme(site);
        var wave = await programme.PlanAsync("SE", 3);
        await site.Get<WavePlanner>().LaunchAsync(await programme.CallerAsync("pm-1"), wave.Id, CancellationToken.None);
        await visitor.Page.GotoAsync($"/waves/{wave.Id}");
        await Assertions.Expect(visitor.Page.Locator("#progress [role=status]")).ToContainTextAsync("0 transitions of 3 handled");
        await visitor.CheckAsync();

        go.Set();
        await visitor.SeesTextAsync("3 transitions of 3 handled: 3 started");
        await visitor.SeesTextAsync("Transitions by phase");
        await visitor.CheckAsync();
    }
}
