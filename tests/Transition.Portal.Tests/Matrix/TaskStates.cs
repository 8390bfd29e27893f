using Microsoft.Playwright;
using Transition.Application.Tasks;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>The inbox, and what is done from it.</summary>
internal static class TaskStates
{
    private const string Asks = "Do we agree to plan these services";
    private const string Decider = "QOX-executive";

    public static IReadOnlyList<PageState> All { get; } = [.. Reading, .. Deciding, .. Answering, .. Handling, .. StandingIn];

    private static IEnumerable<PageState> StandingIn =>
    [
        new("GET /deputies", "of nobody", Decider, "Deputies", _ => "/deputies"),
        new("GET /digest", "switched off", Decider, "Daily digest", _ => "/digest"),
        new("POST /digest", "with nothing entered", Decider, "Daily digest", (visitor, _) => visitor.SendNothingAsync("/digest", "/digest")),
        new("POST /deputies", "with nothing entered", Decider, "Deputies", (visitor, _) => visitor.SendNothingAsync("/deputies", "/deputies")),
        new("POST /deputies/end", "of a deputy", Decider, "Deputies", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/deputies");
            await visitor.Page.GetByLabel("In which of your roles").SelectOptionAsync("approver|QOX|executive");
            await visitor.Page.GetByLabel("Who stands in for you").SelectOptionAsync("QOX-board");
            foreach (var (part, value) in new[] { ("day", "1"), ("month", "12"), ("year", "2022") })
            {
                await visitor.Page.Locator($"[name='until.{part}']").FillAsync(value);
            }

            await visitor.Page.GetByLabel("Why, for example leave").FillAsync("Leave");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Name them" }).ClickAsync();
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "End that" }).ClickAsync();
            await visitor.SeesTextAsync("no longer stand in for you");
        }),
    ];

    private static IEnumerable<PageState> Reading =>
    [
        new("GET /tasks", "with tasks", Decider, "My tasks", _ => "/tasks"),
        new("GET /tasks", "empty", "QYG-board", "My tasks", _ => "/tasks"),
        new("GET /tasks/{id}", "a paper to decide on", Decider, Asks, (visitor, story) => OpenAsync(visitor, story, Decider, TaskKind.Decide)),
        new("GET /tasks/{id}", "a statement to confirm", "QYG-executive", "We confirm",
            (visitor, story) => OpenAsync(visitor, story, "QYG-executive", TaskKind.Confirm)),
        new("GET /tasks/{id}", "an agreement to sign", "QHM-signatory", "agreement of NHS North East",
            (visitor, story) => OpenAsync(visitor, story, "QHM-signatory", TaskKind.Sign)),
        new("GET /tasks/{id}", "a question to answer", "pm-1", "Answer the question of NHS",
            (visitor, story) => OpenAsync(visitor, story, "pm-1", TaskKind.AnswerQuery)),
        new("GET /tasks/{id}", "lines to rework", "pm-1", "Rework", (visitor, story) => OpenAsync(visitor, story, "pm-1", TaskKind.Rework)),
        new("GET /tasks/{id}", "answered", "QVV-executive", Asks, story => $"/tasks/{story.Decided}"),
        new("GET /tasks/{id}", "stepped back from", "QT6-executive", Asks, story => $"/tasks/{story.SteppedBackFrom}"),
        new("GET /tasks/{id}", "of somebody else", "auditor-1", Asks, story => $"/tasks/{story.Decided}"),
        new("GET /tasks/{id}/done", "a decision", "QVV-executive", "Decision recorded", story => $"/tasks/{story.Decided}/done"),
    ];

    private static IEnumerable<PageState> Deciding =>
    [
        new("POST /tasks/{id}/decision", "with nothing chosen", Decider, Asks, async (visitor, story) =>
        {
            await OpenAsync(visitor, story, Decider, TaskKind.Decide);
            await SendAsync(visitor);
        }),
        new("POST /tasks/{id}/decision", "with conditions that lack everything", Decider, Asks, async (visitor, story) =>
        {
            await DecideAsync(visitor, story, "Approve with conditions");
            await SendAsync(visitor);
        }),
        new("POST /tasks/{id}/decision", "with a date that is none", Decider, Asks, async (visitor, story) =>
        {
            await DecideAsync(visitor, story, "Defer to a later date");
            await visitor.Page.Locator("#until").FillAsync("32");
            await SendAsync(visitor);
        }),
        new("POST /tasks/{id}/decision", "with an exception for nothing", Decider, Asks, async (visitor, story) =>
        {
            await DecideAsync(visitor, story, "Approve");
            await visitor.Page.Locator("#exceptions-0-rationale").FillAsync("A reason for nothing.");
            await SendAsync(visitor);
        }),
        new("POST /tasks/{id}/decision", "with another row", Decider, Asks, async (visitor, story) =>
        {
            await DecideAsync(visitor, story, "Approve");
            await visitor.Page.Locator("button[value=add-conditions]").ClickAsync();
        }),
        new("POST /tasks/{id}/decision", "to be checked", Decider, "Check your decision", async (visitor, story) =>
        {
            await DecideAsync(visitor, story, "Approve");
            await SendAsync(visitor);
        }),
    ];

    private static IEnumerable<PageState> Answering =>
    [
        Unanswered("QYG-executive", TaskKind.Confirm, "We confirm"),
        Unanswered("QHM-signatory", TaskKind.Sign, "agreement of NHS North East"),
        Unanswered("pm-1", TaskKind.AnswerQuery, "Answer the question of NHS"),
        Unanswered("pm-1", TaskKind.Rework, "Rework"),
    ];

    private static IEnumerable<PageState> Handling =>
    [
        new("GET /tasks/{id}/pass-on", "to be filled in", Decider, "Pass it on", (visitor, story) => HandleAsync(visitor, story, "pass-on")),
        new("GET /tasks/{id}/recuse", "to be filled in", Decider, "Step back", (visitor, story) => HandleAsync(visitor, story, "recuse")),
        new("POST /tasks/{id}/pass-on", "to nobody", Decider, "Pass it on", async (visitor, story) =>
        {
            await HandleAsync(visitor, story, "pass-on");
            await visitor.Page.Locator("main form button").ClickAsync();
        }),
        new("POST /tasks/{id}/recuse", "without a reason", Decider, "Step back", async (visitor, story) =>
        {
            await HandleAsync(visitor, story, "recuse");
            await visitor.Page.Locator("main form button").ClickAsync();
        }),
        new("POST /tasks/{id}/claim", "done", "QUY-executive", Asks, async (visitor, story) =>
        {
            await OpenAsync(visitor, story, "QUY-executive", TaskKind.Decide);
            await visitor.Page.Locator("form[action$='/claim'] button").ClickAsync();
            await visitor.SeesTextAsync("You are dealing with this now");
        }),
    ];

    private static PageState Unanswered(string persona, TaskKind kind, string heading) => new(
        "POST /tasks/{id}/answer", $"{kind} with nothing entered", persona, heading, async (visitor, story) =>
        {
            await OpenAsync(visitor, story, persona, kind);
            await visitor.Page.Locator("form[action$='/answer'] button[type=submit]").First.ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        });

    private static async Task OpenAsync(Visitor visitor, Story story, string persona, TaskKind kind)
    {
        await visitor.Page.GotoAsync($"/tasks/{await story.FirstAsync(persona, kind)}");
        await visitor.UnfoldAsync();
    }

    private static async Task DecideAsync(Visitor visitor, Story story, string outcome)
    {
        await OpenAsync(visitor, story, Decider, TaskKind.Decide);
        await visitor.Page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await visitor.Page.Locator("#rationale").FillAsync("It is ready.");
    }

    private static Task SendAsync(Visitor visitor) => visitor.Page.Locator("button[value=check]").Last.ClickAsync();

    private static async Task HandleAsync(Visitor visitor, Story story, string handling) =>
        await visitor.Page.GotoAsync($"/tasks/{await story.FirstAsync(Decider, TaskKind.Decide)}/{handling}");
}
