using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>Waves from the plan to the launch.</summary>
internal static class WaveStates
{
    private const string Manager = "pm-1";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /waves", "of a programme manager", Manager, "Waves", _ => "/waves"),
        new("GET /waves", "of a reader", "R0A-leader", "Waves", _ => "/waves"),
        new("GET /waves/{id}", "planned", Manager, "Wave for WM", story => $"/waves/{story.Planned}"),
        new("GET /waves/{id}", "planned, for a reader", "auditor-1", "Wave for WM", story => $"/waves/{story.Planned}"),
        new("GET /waves/{id}", "launched", Manager, "Wave for SW", story => $"/waves/{story.Launched}"),
        new("GET /waves/new", "empty", Manager, "Plan a wave", _ => "/waves/new"),
        new("GET /waves/{id}/edit", "filled", Manager, "Edit the plan of a wave", story => $"/waves/{story.Planned}/edit"),
        new("POST /waves/new", "with nothing entered", Manager, "Plan a wave", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/waves/new");
            await SendAsync(visitor, "preview");
        }),
        new("POST /waves/new", "without a service", Manager, "Plan a wave", async (visitor, _) =>
        {
            await FillAsync(visitor, "SW");
            await visitor.Page.GetByLabel("The services that are ticked below").CheckAsync();
            await SendAsync(visitor, "preview");
        }),
        new("POST /waves/new", "with a date that is none", Manager, "Plan a wave", async (visitor, _) =>
        {
            await FillAsync(visitor, "SW");
            await visitor.Page.Locator("#targets-joint-month").FillAsync("13");
            await SendAsync(visitor, "save");
        }),
        new("POST /waves/new", "as a preview with skips", Manager, "Preview of the wave", async (visitor, _) =>
        {
            await FillAsync(visitor, "SW");
            await SendAsync(visitor, "preview");
        }),
        new("POST /waves/{id}/edit", "outdated", Manager, "Edit the plan of a wave", async (visitor, story) =>
        {
            await visitor.Page.GotoAsync($"/waves/{story.Planned}/edit");
            await visitor.Page.EvaluateAsync("() => document.querySelector('[name=version]').value = '0'");
            await SendAsync(visitor, "save");
            await visitor.SeesTextAsync("Somebody else has changed this plan");
        }),
        new("POST /waves/{id}/launch", "a second time", Manager, "Wave for SW", async (visitor, story) =>
        {
            await visitor.Page.GotoAsync($"/waves/{story.Planned}");
            await visitor.Page.EvaluateAsync($"() => document.querySelector('form[action$=\"/launch\"]').action = '/waves/{story.Launched}/launch'");
            await visitor.Page.Locator("form[action$='/launch'] button").ClickAsync();
        }),
    ];

    private static async Task FillAsync(Visitor visitor, string footprint)
    {
        var page = visitor.Page;
        await page.GotoAsync("/waves/new");
        await page.Locator("#name").FillAsync("The next wave");
        await page.Locator("#pathway").SelectOptionAsync("joint-then-delegated");
        await EnterDateAsync(visitor, "targets-joint", "2024");
        await EnterDateAsync(visitor, "targets-delegated", "2025");
        await page.Locator($"input[name=footprints][value={footprint}]").CheckAsync();
    }

    private static async Task EnterDateAsync(Visitor visitor, string id, string year)
    {
        await visitor.Page.Locator($"#{id}").FillAsync("1");
        await visitor.Page.Locator($"#{id}-month").FillAsync("4");
        await visitor.Page.Locator($"#{id}-year").FillAsync(year);
    }

    private static Task SendAsync(Visitor visitor, string what) => visitor.Page.Locator($"button[name=do][value={what}]").ClickAsync();
}
