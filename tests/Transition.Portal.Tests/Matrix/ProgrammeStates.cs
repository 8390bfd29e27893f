using Transition.Application.Tasks;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>The programme as a whole: how far it is, who is late, what is new, and new dates for many.</summary>
internal static class ProgrammeStates
{
    private const string Manager = "pm-1";
    private const string Drafter = "QUY-executive";
    private const string Retarget = "Change the target dates of many transitions";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /dashboard", "all", Manager, "The programme", _ => "/dashboard"),
        new("GET /chase", "all", Manager, "Chase list", _ => "/chase"),
        new("GET /chase", "nobody", Manager, "Chase list", _ => "/chase?body=NMP"),
        new("GET /sent", "some", Manager, "What you have sent", _ => "/sent"),
        new("GET /changes", "some", "pm-2", "What has changed", _ => "/changes"),
        new("POST /changes/read", "read", Manager, "What has changed", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/changes");
            await visitor.Page.Locator("form[action$='/changes/read'] button").First.ClickAsync();
        }),
        new("GET /register/stages", "all", "R0A-leader", "stage", _ => "/register/stages"),
        new("GET /voices", "all", Manager, "", _ => "/voices"),
        new("GET /waves/{id}/invitations", "to be filled in", Manager, "Ask for views", story => $"/waves/{story.Launched}/invitations"),
        new("POST /waves/{id}/invitations", "with nothing entered", Manager, "Ask for views", (visitor, story) =>
            SendAsync(visitor, $"/waves/{story.Launched}/invitations")),
        new("GET /waves/{id}/retarget", "to be filled in", Manager, Retarget, story => $"/waves/{story.Launched}/retarget"),
        new("POST /waves/{id}/retarget", "with nothing entered", Manager, Retarget, (visitor, story) =>
            SendAsync(visitor, $"/waves/{story.Launched}/retarget")),
        new("POST /waves/{id}/retarget", "to be checked", Manager, "Preview of the new dates", PreviewAsync),
        new("GET /waves/{id}/retarget/{retargeting}", "done", Manager, "New dates", async (visitor, story) =>
        {
            await PreviewAsync(visitor, story);
            await visitor.Page.Locator("button[value=apply]").ClickAsync();
        }),
        new("POST /tasks/{id}/draft", "with nothing to keep", Drafter, "Do we agree", async (visitor, story) =>
        {
            await OpenAsync(visitor, story);
            await visitor.Page.Locator("button[formaction$='/draft']").ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        }),
        new("POST /tasks/{id}/draft/drop", "forgotten", Drafter, "Do we agree", async (visitor, story) =>
        {
            await OpenAsync(visitor, story);
            await visitor.Page.Locator("#rationale").FillAsync("Half a thought");
            await visitor.Page.Locator("button[formaction$='/draft']").ClickAsync();
            await visitor.SeesAsync("My tasks");
            await OpenAsync(visitor, story);
            await visitor.Page.Locator("form[action$='/draft/drop'] button").ClickAsync();
        }),
    ];

    private static async Task OpenAsync(Visitor visitor, Story story) =>
        await visitor.Page.GotoAsync($"/tasks/{await story.FirstAsync(Drafter, TaskKind.Decide)}");

    private static async Task PreviewAsync(Visitor visitor, Story story)
    {
        var page = visitor.Page;
        await page.GotoAsync($"/waves/{story.Launched}/retarget");
        await page.Locator("#targets-delegated").FillAsync("1");
        await page.Locator("#targets-delegated-month").FillAsync("9");
        await page.Locator("#targets-delegated-year").FillAsync("2024");
        await page.Locator("#reason").FillAsync("The providers asked for time.");
        await page.Locator("button[value=preview]").ClickAsync();
        await visitor.SeesAsync("Preview of the new dates");
    }

    private static async Task SendAsync(Visitor visitor, string address)
    {
        await visitor.Page.GotoAsync(address);
        await visitor.Page.Locator("main form[method=post] button[type=submit]").First.ClickAsync();
        await visitor.SeesTextAsync("There is a problem");
    }
}
