using System.Text;
using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class TransitionJourneyTests(PortalSite site)
{
    [Fact]
    public async Task R29_Transition_PausedResumedAndGivenADocument_TellsItsHistoryInPlainWords()
    {
        var wave = await new Programme(site).LaunchAsync("YH", 1);
        var visitor = await Visitor.SignInAsync(site, "pm-1", $"/transitions?wave={wave.Id}");
        var page = visitor.Page;
        await page.Locator("table a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Pause" }).ClickAsync();
        await page.Locator("#reason").FillAsync("The provider asked for time.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(page.Locator(".nhsuk-tag").First).ToHaveTextAsync("Paused");
        await page.GetByRole(AriaRole.Link, new() { Name = "Resume" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Assertions.Expect(page.Locator(".nhsuk-tag").First).ToHaveTextAsync("Active");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a document" }).ClickAsync();
        await page.Locator("#kind").SelectOptionAsync("supporting-document");
        await page.Locator("#title").FillAsync("Letter of the provider");
        await page.Locator("#file").SetInputFilesAsync(
            new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Give us time.") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the document" }).ClickAsync();
        await visitor.SeesTextAsync("Letter of the provider (Supporting document)");
        await Assertions.Expect(page.Locator(".transition-timeline")).ToContainTextAsync("Paused: The provider asked for time. By Programme manager 1");
        await visitor.CheckAsync();
    }

    [Fact]
    public async Task R25_Paper_ThatHasChanged_LeadsBackToHowItIsNow()
    {
        await new Programme(site).LaunchAsync("EM", 2);
        var visitor = await Visitor.SignInAsync(site, "QJ2-executive", "/tasks");
        var page = visitor.Page;
        await page.Locator(".nhsuk-task-list__link").First.ClickAsync();
        await page.GetByLabel("Approve", new() { Exact = true }).CheckAsync();
        await page.Locator("#rationale").FillAsync("It is ready.");
        await page.EvaluateAsync("() => document.querySelector('[name=paper]').value = 'another'");
        await page.Locator("button[value=check]").Last.ClickAsync();
        await visitor.SeesAsync("This has changed since you read it");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read it again as it is now" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The paper", Exact = true })).ToBeVisibleAsync();
    }
}
