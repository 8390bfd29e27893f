using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>The first page, and signing in and out.</summary>
internal static class HomeStates
{
    private const string Home = "Transition of specialised services";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /", "of a programme manager", "pm-1", Home, _ => "/"),
        new("GET /", "of an approver with tasks", "QOX-executive", Home, _ => "/"),
        new("GET /", "of an approver without tasks", "QYG-board", Home, _ => "/"),
        new("GET /", "of a trust leader", "R0A-leader", Home, _ => "/"),
        new("GET /", "of an auditor", "auditor-1", Home, _ => "/"),
        new("GET /sign-in", "of nobody", MatrixSite.Nobody, "Sign in", _ => "/sign-in"),
        new("GET /sign-in", "of somebody", "pm-1", "Sign in", _ => "/sign-in"),
        new("POST /sign-in", "leads on", MatrixSite.Nobody, Home, SignInAsync),
        new("POST /sign-out", "leads back", MatrixSite.Nobody, "Sign in", async (visitor, story) =>
        {
            await SignInAsync(visitor, story);
            await visitor.Page.GotoAsync("/sign-in");
            await visitor.Page.Locator("form[action='/sign-out'] button").ClickAsync();
        }),
    ];

    private static async Task SignInAsync(Visitor visitor, Story story)
    {
        await visitor.Page.GotoAsync("/sign-in");
        await visitor.Page.Locator("#persona").SelectOptionAsync("auditor-1");
        await visitor.Page.Locator("form[action='/sign-in'] button").ClickAsync();
        await visitor.SeesAsync(Home);
    }
}
