using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class QuestionTests(PortalSite site)
{
    [Fact]
    public async Task R32_Paper_QuestionedThenApprovedWithAConditionThenReworked_ShowsEveryStep()
    {
        await new Programme(site).LaunchAsync("SW", 2);
        var executive = await Visitor.SignInAsync(site, "QJK-executive");
        var manager = await Visitor.SignInAsync(site, "pm-1");

        await OpenTaskAsync(executive, "Decide:");
        await DecideAsync(executive.Page, "Ask a question first", "How many patients are affected?");
        await ConfirmAsync(executive.Page, "Question sent");
        await AnswerAsync(manager, "Answer the question of", "About 400 each year.", "Answer recorded");

        await OpenTaskAsync(executive, "Decide:");
        await Assertions.Expect(executive.Page.Locator("main")).ToContainTextAsync("About 400 each year.");
        await DecideAsync(executive.Page, "Approve with conditions", "With care.");
        await Assertions.Expect(executive.Page.Locator(".nhsuk-error-summary a")).ToHaveAttributeAsync("href", "#conditions");
        await FillConditionAsync(executive.Page);
        await executive.Page.Locator("button[value=check]").Last.ClickAsync();
        await Assertions.Expect(executive.Page.Locator("main")).ToContainTextAsync("Write to the patients.");
        await ConfirmAsync(executive.Page, "Decision recorded");

        var other = await Visitor.SignInAsync(site, "QR1-executive");
        await OpenTaskAsync(other, "Decide:");
        await DecideAsync(other.Page, "Send back for rework", "The costs are missing.");
        await ConfirmAsync(other.Page, "Decision recorded");
        await AnswerAsync(manager, "Rework the paper for", "The costs are in it now.", "Rework recorded");
    }

    private static async Task OpenTaskAsync(Visitor visitor, string asked)
    {
        await visitor.Page.GotoAsync("/tasks");
        await visitor.Page.Locator(".nhsuk-task-list__link", new() { HasText = asked }).First.ClickAsync();
        await visitor.CheckAsync();
    }

    private static async Task DecideAsync(IPage page, string outcome, string reason)
    {
        await page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await page.Locator("#rationale").FillAsync(reason);
        await page.Locator("button[value=check]").Last.ClickAsync();
    }

    private static async Task FillConditionAsync(IPage page)
    {
        await page.Locator("[name='conditions[0].text']").FillAsync("Write to the patients.");
        await page.Locator("#conditions-0-owner").SelectOptionAsync("QJK");
        await page.Locator("#conditions-0-due").FillAsync("1");
        await page.Locator("#conditions-0-due-month").FillAsync("4");
        await page.Locator("#conditions-0-due-year").FillAsync("2030");
    }

    private static async Task ConfirmAsync(IPage page, string done)
    {
        await page.Locator("button[value=confirm]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(done);
    }

    private static async Task AnswerAsync(Visitor manager, string asked, string statement, string done)
    {
        await OpenTaskAsync(manager, asked);
        await manager.Page.Locator("#statement").FillAsync(statement);
        await manager.Page.Locator("form[enctype] button").First.ClickAsync();
        await Assertions.Expect(manager.Page.Locator("h1")).ToHaveTextAsync(done);
        await manager.CheckAsync();
    }
}
