namespace Transition.Portal.Tests.Matrix;

/// <summary>Documents, as they are found, read, held and disposed of.</summary>
internal static class EvidenceStates
{
    private const string Reader = "auditor-1";
    private const string Keeper = EvidenceStory.Keeper;
    private const string OtherKeeper = EvidenceStory.OtherKeeper;

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /evidence", "not asked yet", Reader, "Documents", _ => "/evidence"),
        new("GET /evidence", "of a footprint", Reader, "Documents", _ => "/evidence?scope=footprint&value=SW"),
        new("GET /evidence", "asked wrongly", Reader, "Documents", _ => "/evidence?value=SW"),
        new("GET /evidence/{id}", "for a reader", Reader, "Paper kept", story => $"/evidence/{story.Evidence.Kept}"),
        new("GET /evidence/{id}", "held", Keeper, "Paper held", story => $"/evidence/{story.Evidence.Held}"),
        new("GET /evidence/{id}", "proposed by somebody else", OtherKeeper, "Paper proposed", story => $"/evidence/{story.Evidence.Proposed}"),
        Empty("versions", "Paper kept", story => story.Evidence.Kept), Empty("hold", "Paper kept", story => story.Evidence.Kept),
        Empty("lift", "Paper held", story => story.Evidence.Held), Empty("propose-disposal", "Paper expired", story => story.Evidence.Expired),
        Empty("keep", "Paper proposed", story => story.Evidence.Proposed),
        new("POST /evidence/{id}/dispose", "agreed", OtherKeeper, "Paper doomed", async (visitor, story) =>
        {
            await visitor.Page.GotoAsync($"/evidence/{story.Evidence.Doomed}");
            await visitor.Page.Locator("main form[action$='/dispose'] button").ClickAsync();
            await visitor.SeesTextAsync("disposed of");
        }),
    ];

    private static PageState Empty(string form, string heading, Func<Story, string> document) => new(
        $"POST /evidence/{{id}}/{form}", "with nothing entered", Keeper, heading, (visitor, story) =>
            visitor.SendNothingAsync($"/evidence/{document(story)}", $"/{form}"));
}
