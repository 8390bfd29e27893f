using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>Transitions, and what a programme manager does with them.</summary>
internal static class TransitionStates
{
    private const string Manager = "pm-1";
    private const string Form = "GET /transitions/{id}/{action}";
    private const string Sent = "POST /transitions/{id}/{action}";

    private static readonly (string Name, string Heading)[] Actions =
    [
        ("pause", "Pause"), ("defer", "Defer"), ("retarget", "Change the target dates"), ("rescope", "Take ICBs out"), ("withdraw", "Withdraw"),
    ];

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /transitions", "all", Manager, "Transitions", _ => "/transitions"),
        new("GET /transitions", "none", Manager, "Transitions", _ => "/transitions?status=completed"),
        new("GET /transitions", "asked wrongly", Manager, "Transitions", _ => "/transitions?status=nonsense"),
        new("GET /transitions/{id}", "active", Manager, "", story => $"/transitions/{story.Transition}"),
        new("GET /transitions/{id}", "paused", Manager, "", story => $"/transitions/{story.Paused}"),
        new("GET /transitions/{id}", "for a trust leader", "R0A-leader", "", story => $"/transitions/{story.Transition}"),
        new("GET /transitions/{id}/evidence", "to be filled in", Manager, "Add a document", story => $"/transitions/{story.Transition}/evidence"),
        new("POST /transitions/{id}/evidence", "with nothing entered", Manager, "Add a document", (visitor, story) =>
            SendAsync(visitor, $"/transitions/{story.Transition}/evidence")),
        new(Form, "resume", Manager, "Resume", story => $"/transitions/{story.Paused}/resume"),
        .. Actions.Select(action => new PageState(Form, action.Name, Manager, action.Heading, story => $"/transitions/{story.Transition}/{action.Name}")),
        .. Actions.Select(action => new PageState(Sent, $"{action.Name} with nothing entered", Manager, action.Heading, (visitor, story) =>
            SendAsync(visitor, $"/transitions/{story.Transition}/{action.Name}"))),
    ];

    private static async Task SendAsync(Visitor visitor, string address)
    {
        await visitor.Page.GotoAsync(address);
        await visitor.Page.Locator("main form button[type=submit]").ClickAsync();
        await visitor.SeesTextAsync("There is a problem");
    }
}
