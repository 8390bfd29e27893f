namespace Transition.Portal.Tests.Matrix;

/// <summary>Assessments from the draft to the panel's scores.</summary>
internal static class AssessmentStates
{
    private const string Contributor = "QYG-contributor";
    private const string Region = "Y63-executive";
    private const string Panel = "nmp-1";
    private const string Reader = "auditor-1";
    private const string Administrator = "administrator-1";
    private const string Heading = "Pre-delegation assessment";
    private const string SideBySide = "Assessments side by side";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /assessments/{id}", "that nobody has begun", Contributor, Heading, story => $"/assessments/{story.Attestation}"),
        new("GET /assessments/{id}", "submitted, for the region", Region, Heading, story => $"/assessments/{story.Submitted}"),
        new("GET /assessments/{id}", "moderated, with everything unfolded", Reader, Heading, async (visitor, story) =>
        {
            await visitor.Page.GotoAsync($"/assessments/{story.Moderated}");
            await visitor.UnfoldAsync();
        }),
        new("GET /assessments/side-by-side", "some", Panel, SideBySide, story => $"/assessments/side-by-side?wave={story.Moderated.Split('.')[0]}"),
        new("GET /assessments/side-by-side", "none", Panel, SideBySide, story => $"/assessments/side-by-side?wave={story.Planned}"),
        new("GET /assessments/{id}/sections/{section}", "to be filled in", Contributor, "", story => SectionOf(story.Attestation)),
        new("GET /assessments/{id}/sections/{section}", "that is closed", "QF7-contributor", "", story => SectionOf(story.Submitted)),
        new("POST /assessments/{id}/sections/{section}", "with nothing entered", Contributor, "", (visitor, story) =>
            visitor.SendNothingAsync(SectionOf(story.Attestation), "/finance")),
        new("POST /assessments/{id}/submit", "with much still open", Contributor, Heading, async (visitor, story) =>
        {
            await visitor.Page.GotoAsync(SectionOf(story.Attestation));
            await visitor.Page.EvaluateAsync($"() => document.querySelector('main form').action = '/assessments/{story.Attestation}/submit'");
            await visitor.Page.Locator("main form button").ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        }),
        new("POST /assessments/{id}/review", "with nothing entered", Region, Heading, (visitor, story) =>
            visitor.SendNothingAsync($"/assessments/{story.Submitted}", "/review")),
        new("POST /assessments/{id}/return", "with nothing entered", Region, Heading, (visitor, story) =>
            visitor.SendNothingAsync($"/assessments/{story.Submitted}", "/return")),
        new("GET /assessments/{id}/moderation", "scored already", Panel, "Score", story => $"/assessments/{story.Moderated}/moderation"),
        new("POST /assessments/{id}/moderation", "without a comment", Panel, "Score", async (visitor, story) =>
        {
            await visitor.Page.GotoAsync($"/assessments/{story.Moderated}/moderation");
            await visitor.Page.Locator("input[type=radio][value=red]").First.CheckAsync();
            await visitor.Page.Locator("textarea").First.FillAsync("");
            await visitor.Page.Locator("main form button").ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        }),
        new("GET /frameworks", "all", Reader, "What assessments look into", _ => "/frameworks"),
        new("GET /frameworks/{id}", "for an administrator", Administrator, "Safe delegation checklist", _ => "/frameworks/checklist"),
        new("GET /frameworks/{id}/edit", "a checklist", Administrator, "Correct", _ => "/frameworks/checklist/edit"),
        new("GET /frameworks/{id}/edit", "an assessment", Administrator, "Correct", _ => "/frameworks/assessment/edit"),
        new("POST /frameworks/{id}/edit", "without a reason", Administrator, "Correct", (visitor, _) =>
            visitor.SendNothingAsync("/frameworks/checklist/edit", "/edit")),
    ];

    private static string SectionOf(string assessment) => $"/assessments/{assessment}/sections/finance";
}
