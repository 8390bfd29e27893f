using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

/// <summary>Choosing the services of a wave among many: the list follows what is typed, and what was ticked stays so.</summary>
[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class ChooseServicesTests(PortalSite site)
{
    [Fact]
    public async Task R19_Wave_ServicesLookedForByTyping_AreShownAtOnce_AndThoseTickedStayChosen()
    {
        var visitor = await Visitor.SignInAsync(site, "pm-1", "/waves/new");
        var page = visitor.Page;
        var said = page.Locator("[data-chosen]");
        await page.GetByLabel("Only those that mention").PressSequentiallyAsync("cystic fibrosis");
        await Assertions.Expect(said).Not.ToContainTextAsync("0 services shown");
        await Assertions.Expect(page.Locator("#service-choice")).ToContainTextAsync("ystic fibrosis");
        await Assertions.Expect(page.Locator("#service-choice")).Not.ToContainTextAsync("radiotherapy", new() { IgnoreCase = true });

        var first = page.Locator("#service-choice input[name=services]").First;
        var service = (await first.GetAttributeAsync("value"))!;
        await first.CheckAsync();
        await Assertions.Expect(said).ToContainTextAsync("1 chosen");
        await Assertions.Expect(page.Locator("input[name=by][value=codes]")).ToBeCheckedAsync();
        await page.GetByLabel("Only those that mention").FillAsync("radiotherapy");
        await Assertions.Expect(page.Locator("#service-choice")).ToContainTextAsync("radiotherapy", new() { IgnoreCase = true });
        await Assertions.Expect(page.Locator($"#service-choice input[value='{service}']")).ToBeCheckedAsync();
        await Assertions.Expect(said).ToContainTextAsync("1 chosen");
        await visitor.CheckAsync();
    }
}
