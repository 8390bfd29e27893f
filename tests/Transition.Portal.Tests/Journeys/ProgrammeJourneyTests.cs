using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

/// <summary>What programme managers and approvers do besides answering: come back, chase, give new dates, read what is new.</summary>
[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class ProgrammeJourneyTests(PortalSite site)
{
    [Fact]
    public async Task R28_ProgrammeManager_ChasesAndGivesNewDates_AndAnApproverComesBackToADecision()
    {
        var wave = await new Programme(site).LaunchAsync("EOE", 3);
        await ChaseAsync(wave.Id);
        await RetargetAsync(wave.Id);
        await ComeBackAsync();
        await ReadAsync();
    }

    private async Task ComeBackAsync()
    {
        var first = await Visitor.SignInAsync(site, "QH8-executive", "/tasks", javaScript: false);
        await first.Page.Locator(".nhsuk-task-list__link").First.ClickAsync();
        var address = first.Path;
        await first.Page.GetByLabel("Reason, or your question").FillAsync("The flows are");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Save and come back later" }).ClickAsync();
        await Assertions.Expect(first.Page.Locator("main")).ToContainTextAsync("What you entered is kept.");

        var elsewhere = await Visitor.SignInAsync(site, "QH8-executive", address, javaScript: false);
        await Assertions.Expect(elsewhere.Page.Locator("main")).ToContainTextAsync("You began your answer on");
        await Assertions.Expect(elsewhere.Page.GetByLabel("Reason, or your question")).ToHaveValueAsync("The flows are");
        await elsewhere.Page.GetByLabel("Approve", new() { Exact = true }).CheckAsync();
        await elsewhere.Page.Locator("button[value=check]").Last.ClickAsync();
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm my decision" }).ClickAsync();
        await elsewhere.Page.GotoAsync(address);
        await Assertions.Expect(elsewhere.Page.Locator("main")).Not.ToContainTextAsync("You began your answer on");
    }

    private async Task ChaseAsync(string wave)
    {
        var visitor = await Visitor.SignInAsync(site, "pm-1", "/");
        await visitor.CheckAsync();
        await visitor.Page.GotoAsync("/sent");
        await visitor.CheckAsync();
        await visitor.Page.GotoAsync("/chase");
        await visitor.Page.GetByLabel("Wave").SelectOptionAsync(wave);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show who owes what" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("of which 0 late");
        await visitor.CheckAsync();

        var colleague = await Visitor.SignInAsync(site, "pm-2", $"{visitor.Path}&late=true");
        await Assertions.Expect(colleague.Page.Locator("main")).ToContainTextAsync("Nobody owes an answer of this kind.");
        await colleague.Page.GotoAsync("/dashboard");
        await colleague.CheckAsync();
    }

    private async Task RetargetAsync(string wave)
    {
        var visitor = await Visitor.SignInAsync(site, "pm-1", $"/waves/{wave}/retarget", javaScript: false);
        await visitor.Page.Locator("#targets-delegated").FillAsync("1");
        await visitor.Page.Locator("#targets-delegated-month").FillAsync("10");
        await visitor.Page.Locator("#targets-delegated-year").FillAsync("2030");
        await visitor.Page.GetByLabel("Reason").FillAsync("A later start");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("3 would get new dates");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Give 3 transitions new dates" }).ClickAsync();
        await site.IdleAsync();
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("3 have the new dates");
    }

    private async Task ReadAsync()
    {
        var visitor = await Visitor.SignInAsync(site, "auditor-1", "/changes?show=unread");
        var before = await visitor.Page.Locator(".transition-timeline li").CountAsync();
        Assert.NotEqual(0, before);
        await visitor.CheckAsync();
        await visitor.Page.ReloadAsync();
        Assert.Equal(before, await visitor.Page.Locator(".transition-timeline li").CountAsync());

        await visitor.Page.Locator("button:has-text('I have read')").ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("You have read all of it.");
    }
}
