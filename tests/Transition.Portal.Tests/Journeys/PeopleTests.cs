using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

/// <summary>An administrator's work, with the keyboard's reach and the screen reader's words.</summary>
[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class PeopleTests(PortalSite site)
{
    [Fact]
    public async Task R96_PagesOfPeople_InEveryState_AreAccessible()
    {
        var visitor = await Visitor.SignInAsync(site, "administrator-1", "/people?text=board");
        var page = visitor.Page;
        await visitor.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        await visitor.CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
        await visitor.CheckAsync();

        await page.Locator("#name").FillAsync("Nora New");
        await page.Locator("#id").FillAsync("nora-new");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("The person has been added.");
        await visitor.CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator(".nhsuk-error-summary a").First).ToHaveAttributeAsync("href", "#role");
        await visitor.CheckAsync();

        await page.Locator("#role").SelectOptionAsync("auditor");
        await page.Locator("#organisation").SelectOptionAsync("X24");
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("The role has been given.");
        await visitor.CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Take away" }).ClickAsync();
        await visitor.CheckAsync();
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Taken away: Auditor for");
        await visitor.CheckAsync();
    }

    [Fact]
    public async Task R96_LastAdministrator_InThePortal_IsToldWhyTheyStay()
    {
        var visitor = await Visitor.SignInAsync(site, "administrator-1", "/people/administrator-1/revoke?role=administrator&organisation=X24");
        await visitor.Page.Locator("main form button").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator(".nhsuk-error-summary")).ToContainTextAsync("Make somebody else an administrator first");
        await visitor.CheckAsync();
    }
}
