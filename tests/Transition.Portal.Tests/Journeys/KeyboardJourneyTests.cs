using System.Text;
using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

/// <summary>What programme managers and signatories do, by the keyboard alone and without JavaScript.</summary>
[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class KeyboardJourneyTests(PortalSite site)
{
    [Fact]
    public async Task R17_Wave_ByTheKeyboardAloneAndWithoutJavaScript_IsPlannedPreviewedAndLaunched()
    {
        var visitor = await Visitor.SignInAsync(site, "pm-1", "/waves", javaScript: false);
        await visitor.PressOnAsync("a[href='/waves/new']", "Enter");
        await visitor.SeesAsync("Plan a wave");
        await visitor.PressOnAsync("button[value=preview]", "Enter");
        await Assertions.Expect(visitor.Page.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
        await visitor.PressOnAsync(".nhsuk-error-summary a[href='#name']", "Enter");
        await Assertions.Expect(visitor.Page.Locator("#name")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("By keyboard");
        await visitor.TypeIntoAsync("#pathway", "Joint, then");
        await EnterDateAsync(visitor, "targets-joint", "2030");
        await EnterDateAsync(visitor, "targets-delegated", "2031");
        await visitor.PressOnAsync("[name=by]", "Space");
        await visitor.TypeIntoAsync("#suitability", "Ready");
        await visitor.PressOnAsync("input[name=footprints][value=WM]", "Space");
        await visitor.PressOnAsync("button[value=preview]", "Enter");

        await visitor.SeesAsync("Preview of the wave");
        await visitor.SeesTextAsync($"A launch would start {Programme.Services} of {Programme.Services} planned transitions now, and skip 0.");
        await visitor.PressOnAsync("button[value=save]", "Enter");
        await visitor.SeesAsync("By keyboard");
        await visitor.PressOnAsync("form[action$='/launch'] button", "Enter");
        await visitor.SeesTextAsync("Progress");
        await site.IdleAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SeesTextAsync($"{Programme.Services} transitions of {Programme.Services} handled: {Programme.Services} started, 0 skipped.");
    }

    [Fact]
    public async Task R25_Agreement_ByTheKeyboardAloneAndWithoutJavaScript_IsSigned()
    {
        var id = await new Programme(site).DrawAsync("by keyboard");
        var visitor = await Visitor.SignInAsync(site, "QKK-signatory", "/", javaScript: false);

        await visitor.PressOnAsync(".nhsuk-task-list__link", "Enter");
        await visitor.SeesAsync("agreement");
        await visitor.PressOnAsync("form[action$='/answer'] button[type=submit]", "Enter");
        await Assertions.Expect(visitor.Page.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
        await visitor.PressOnAsync(".nhsuk-error-summary a[href='#name']", "Enter");
        await Assertions.Expect(visitor.Page.Locator("#name")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("A. Signatory (demonstration)");
        await visitor.TabToAsync("[name=file]");
        // What the Enter key opens here is a window of the operating system, and no part of the page.
        await visitor.Page.Locator("[name=file]").SetInputFilesAsync(
            new FilePayload { Name = "signed.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Executed.") });
        await visitor.PressOnAsync("form[action$='/answer'] button[type=submit]", "Enter");

        await visitor.SeesAsync("Signature recorded");
        await visitor.Page.GotoAsync($"/agreements/{id}");
        await visitor.SeesTextAsync("A. Signatory (demonstration)");
    }

    private static async Task EnterDateAsync(Visitor visitor, string id, string year)
    {
        await visitor.TypeIntoAsync($"#{id}", "1");
        await visitor.TypeIntoAsync($"#{id}-month", "4");
        await visitor.TypeIntoAsync($"#{id}-year", year);
    }
}
