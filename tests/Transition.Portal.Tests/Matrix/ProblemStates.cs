using Transition.Application.Tasks;

namespace Transition.Portal.Tests.Matrix;

/// <summary>What cannot be shown or done says why, and what to do.</summary>
internal static class ProblemStates
{
    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /", "of an address that there is not", "auditor-1", "Page not found", _ => "/nothing-here"),
        new("GET /waves/{id}", "of a wave that there is not", "auditor-1", "Page not found", _ => "/waves/none"),
        new("GET /waves/new", "of somebody who may not", "auditor-1", "You cannot do this", _ => "/waves/new"),
        new("GET /transitions/{id}/{action}", "that is not open now", "pm-1", "This cannot be done now", story => $"/transitions/{story.Transition}/resume"),
        new("GET /", "that breaks", "auditor-1", "Sorry, something went wrong", _ => "/broken"),
        new("POST /tasks/{id}/decision", "on a paper that has changed", "QOX-executive", "This has changed since you read it", async (visitor, story) =>
        {
            await visitor.Page.GotoAsync($"/tasks/{await story.FirstAsync("QOX-executive", TaskKind.Decide)}");
            await visitor.Page.EvaluateAsync("() => document.querySelector('[name=paper]').value = 'another'");
            await visitor.Page.GetByLabel("Approve", new() { Exact = true }).CheckAsync();
            await visitor.Page.Locator("#rationale").FillAsync("It is ready.");
            await visitor.Page.Locator("button[value=check]").Last.ClickAsync();
        }),
    ];
}
