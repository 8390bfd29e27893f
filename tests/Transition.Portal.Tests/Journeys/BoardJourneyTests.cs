using System.Text;
using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Journeys;

[Collection(PortalCollection.Name)]
[Trait("Category", "Browser")]
public sealed class BoardJourneyTests(PortalSite site)
{
    private const int MostPages = 6;
    private static readonly string[] Partners = ["QHM-executive", "Y63-executive"];

    [Fact]
    public async Task R25_BoardMember_DecidesOn59ServicesWithTwoExceptions_InAtMostSixPages_AndOneServiceIsFollowedToDelegation()
    {
        var programme = new Programme(site);
        var wave = await programme.LaunchAsync("NENC");
        await programme.AgreeAsync(Partners);
        await ConfirmAsync("QHM-executive");
        await programme.AgreeAsync("Y63-executive");
        await programme.AgreeAsync("nmp-1");

        var board = await Visitor.SignInAsync(site, "nhse-board-1");
        await DecideAsync(board, wave.Services);
        Assert.InRange(board.Pages, 1, MostPages);

        await SignAsync("QHM-signatory");
        await SignAsync("Y63-signatory");
        await programme.AgreeAsync("JC-NENC-chair");
        await FollowAsync(programme, wave.Id, wave.Services[5]);
    }

    private static async Task DecideAsync(Visitor board, IReadOnlyList<string> services)
    {
        var page = board.Page;
        await page.Locator(".nhsuk-task-list__link").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("59 services in 1 footprint");
        await page.GetByLabel("Approve", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Reason, or your question").FillAsync("The panel recommends it.");
        await page.GetByText("Exceptions, for services that you decide differently").ClickAsync();
        await ExceptAsync(page, 0, services[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another exception" }).ClickAsync();
        await ExceptAsync(page, 1, services[1]);
        await page.Locator("button[value=check]").Last.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Approve: 57 lines");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Decline: 2 lines");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm my decision" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Decision recorded");
    }

    private static async Task ExceptAsync(IPage page, int row, string service)
    {
        await page.Locator($"#exceptions-{row}-service").SelectOptionAsync(service);
        await page.Locator($"#exceptions-{row}-decision").SelectOptionAsync("decline");
        await page.Locator($"#exceptions-{row}-rationale").FillAsync("Its provider is not stable.");
    }

    private async Task ConfirmAsync(string persona)
    {
        var executive = await Visitor.SignInAsync(site, persona, "/tasks");
        await executive.Page.Locator(".nhsuk-task-list__link").First.ClickAsync();
        await executive.CheckAsync();
        await executive.Page.Locator("#statement").FillAsync("All domains are met.");
        await executive.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }).ClickAsync();
        await Assertions.Expect(executive.Page.Locator("h1")).ToHaveTextAsync("Confirmation recorded");
    }

    private async Task SignAsync(string persona)
    {
        var signatory = await Visitor.SignInAsync(site, persona, "/tasks");
        var page = signatory.Page;
        await page.Locator(".nhsuk-task-list__link").First.ClickAsync();
        await signatory.CheckAsync();
        var sign = page.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true });
        await page.Locator("#file").SetInputFilesAsync(
            new FilePayload { Name = "executed.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("executed") });
        await sign.ClickAsync();
        await Assertions.Expect(page.Locator(".nhsuk-error-summary")).ToContainTextAsync("Give the name of the person who signs.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The document has been uploaded.");
        await signatory.CheckAsync();
        await page.Locator("#name").FillAsync("A. Signatory");
        await sign.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Signature recorded");
    }

    private async Task FollowAsync(Programme programme, string wave, string service)
    {
        await programme.MoveToAsync(new(2023, 4, 12));
        var manager = await Visitor.SignInAsync(site, "pm-1", $"/transitions?wave={wave}&service={service}");
        var page = manager.Page;
        await page.Locator("table a").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Held now Joint commissioning");
        await Assertions.Expect(page.Locator("[aria-current=step]")).ToContainTextAsync("G8");
        await programme.MoveToAsync(new(2023, 12, 1));
        await programme.AgreeAsync([.. Partners, "nhse-board-1"]);
        await programme.MoveToAsync(new(2024, 2, 20));
        await programme.AgreeAsync([.. Partners, "QHM-board", "QHM-signatory", $"{Domain.Common.Bodies.Nhse}-signatory", "pm-1"]);
        await programme.MoveToAsync(new(2024, 4, 16));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Held now Delegated");
        await Assertions.Expect(page.Locator(".nhsuk-tag").First).ToHaveTextAsync("Completed");
        await Assertions.Expect(page.Locator(".transition-timeline")).ToContainTextAsync("The holding changed to delegated on 16 April 2024.");
    }
}
