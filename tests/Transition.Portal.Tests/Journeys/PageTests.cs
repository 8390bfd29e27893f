using System.Text;
using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

/// <summary>Every page and state: nothing that a screen reader or a narrow screen stumbles over.</summary>
[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class PageTests(PortalSite site)
{
    [Fact]
    public async Task R25_PagesOfAPaper_InEveryState_AreAccessible()
    {
        await new Programme(site).LaunchAsync("LON");
        var visitor = await Visitor.SignInAsync(site, "QKK-executive");
        var page = visitor.Page;
        await visitor.CheckAsync();
        await page.GotoAsync("/tasks");
        await visitor.CheckAsync();
        await page.Locator(".nhsuk-task-list__link").First.ClickAsync();
        var task = visitor.Path;
        await visitor.CheckAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");
        await visitor.CheckAsync();
        await SubmitAsync(page, "check");
        await visitor.CheckAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));
        await Assertions.Expect(page.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();

        foreach (var handling in (string[])["pass-on", "recuse"])
        {
            await page.GotoAsync($"{task}/{handling}");
            await visitor.CheckAsync();
            await page.Locator("main form button").ClickAsync();
            await Assertions.Expect(page.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
            await visitor.CheckAsync();
        }

        await page.GotoAsync(task);
        await page.GetByRole(AriaRole.Button, new() { Name = "Say that I am dealing with it" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You are dealing with this now.");
        await page.GetByLabel("Approve", new() { Exact = true }).CheckAsync();
        await page.Locator("#rationale").FillAsync("It is ready.");
        await SubmitAsync(page, "check");
        await visitor.CheckAsync();
        await page.Locator("button[value=confirm]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Decision recorded");
        await visitor.CheckAsync();
        await page.GotoAsync(task);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This no longer waits for an answer.");
        await visitor.CheckAsync();
    }

    [Fact]
    public async Task R20_PagesOfATransition_InEveryState_AreAccessible()
    {
        var wave = await new Programme(site).LaunchAsync("SE", 2);
        var visitor = await Visitor.SignInAsync(site, "pm-1", $"/transitions?wave={wave.Id}");
        var page = visitor.Page;
        await visitor.CheckAsync();
        await page.Locator("table a").First.ClickAsync();
        var transition = visitor.Path;
        await visitor.CheckAsync();
        foreach (var link in await page.Locator($"main a[href^='{transition}/']").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)"))
        {
            await page.GotoAsync(link);
            await visitor.CheckAsync();
            await page.Locator("main form button").ClickAsync();
            await Assertions.Expect(page.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
            await visitor.CheckAsync();
        }

        await page.GotoAsync("/transitions?status=nonsense");
        await Assertions.Expect(page.Locator(".nhsuk-error-summary a")).ToHaveAttributeAsync("href", "#status");
        await visitor.CheckAsync();
    }

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
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Letter of the provider (Supporting document)");
        await Assertions.Expect(page.Locator(".transition-timeline")).ToContainTextAsync("Paused: The provider asked for time. By Programme manager 1");
        await visitor.CheckAsync();
    }

    [Fact]
    public async Task R17_Pages_ThatCannotBeShown_SayWhyAndWhatToDo()
    {
        await new Programme(site).LaunchAsync("EM", 2);
        var visitor = await Visitor.SignInAsync(site, "QJ2-executive");
        var page = visitor.Page;
        await page.GotoAsync("/nothing-here");
        await ExpectAsync(visitor, "Page not found");
        await page.GotoAsync("/transitions/none");
        await ExpectAsync(visitor, "Page not found");
        await page.GotoAsync("/transitions/none/pause");
        await ExpectAsync(visitor, "You cannot do this");
        await page.GotoAsync("/broken");
        await ExpectAsync(visitor, "Sorry, something went wrong");

        var task = await new Programme(site).FirstTaskAsync("QJ2-executive");
        await page.GotoAsync($"/tasks/{task.Id}");
        await page.GetByLabel("Approve", new() { Exact = true }).CheckAsync();
        await page.Locator("#rationale").FillAsync("It is ready.");
        await page.EvaluateAsync("() => document.querySelector('[name=paper]').value = 'another'");
        await SubmitAsync(page, "check");
        await ExpectAsync(visitor, "This has changed since you read it");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read it again as it is now" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The paper", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task R20_Transition_SteeredInAWayThatIsNotOpen_IsAConflictWithAPage()
    {
        var wave = await new Programme(site).LaunchAsync("WM", 1);
        var visitor = await Visitor.SignInAsync(site, "pm-1", $"/transitions?wave={wave.Id}");
        await visitor.Page.Locator("table a").First.ClickAsync();
        await visitor.Page.GotoAsync($"{visitor.Path}/resume");
        await ExpectAsync(visitor, "This cannot be done now");
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task Upload_WithoutTheProofOfAPageOfThisSite_IsRefused(string token)
    {
        var visitor = await Visitor.SignInAsync(site, "pm-1");
        var form = visitor.Page.Context.APIRequest.CreateFormData();
        form.Append("__RequestVerificationToken", token);
        form.Append("key", "key");
        form.Append("kind", "supporting-document");
        form.Append("file", new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Forged.") });

        var answer = await visitor.Page.Context.APIRequest.PostAsync("/transitions/any/evidence", new() { Multipart = form });

        Assert.Equal(400, answer.Status);
        Assert.Contains("This form has expired.", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task ExpectAsync(Visitor visitor, string heading)
    {
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(heading);
        await visitor.CheckAsync();
    }

    private static Task SubmitAsync(IPage page, string step) => page.Locator($"button[value={step}]").Last.ClickAsync();
}
