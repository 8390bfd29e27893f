using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class WithoutTests(PortalSite site)
{
    [Fact]
    public async Task R25_Decision_WithTheKeyboardAloneAndWithoutJavaScript_IsTakenWithAnException()
    {
        var wave = await new Programme(site).LaunchAsync("NW", 3);
        var visitor = await Visitor.SignInAsync(site, "QYG-executive", "/", javaScript: false);

        await visitor.PressOnAsync(".nhsuk-task-list__link", "Enter");
        await Assertions.Expect(visitor.Page.Locator("#answer")).ToBeVisibleAsync();
        await visitor.PressOnAsync("#decision", "Space");
        await visitor.TypeIntoAsync("#rationale", "It fits our plan.");
        await visitor.PressOnAsync("details:has([name='exceptions[0].service']) > summary", "Enter");
        await visitor.TypeIntoAsync("#exceptions-0-service", $"{wave.Services[1]}:");
        await visitor.TypeIntoAsync("#exceptions-0-decision", "Decl");
        await visitor.PressOnAsync("button[value=check]", "Enter");

        await Assertions.Expect(visitor.Page.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
        await visitor.PressOnAsync(".nhsuk-error-summary a", "Enter");
        await Assertions.Expect(visitor.Page.Locator("#exceptions-0-rationale")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("Not in this year.");
        await visitor.PressOnAsync("button[value=check]", "Enter");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Decline: 1 line");
        await visitor.PressOnAsync("button[value=confirm]", "Enter");
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Decision recorded");
    }
}
