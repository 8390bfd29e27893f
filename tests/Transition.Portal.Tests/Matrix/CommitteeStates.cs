namespace Transition.Portal.Tests.Matrix;

/// <summary>Committees and their meetings.</summary>
internal static class CommitteeStates
{
    private const string Manager = "pm-1";
    private const string Reader = "auditor-1";
    private const string Committee = $"/committees/{CommitteeStory.Code}";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /committees", "for a programme manager", Manager, "Committees", _ => "/committees"),
        new("GET /committees", "for a reader", Reader, "Committees", _ => "/committees"),
        new("POST /committees", "with nothing entered", Manager, "Committees", (visitor, _) => visitor.SendNothingAsync("/committees", "/committees")),
        new("GET /committees/{code}", "for a programme manager", Manager, "", _ => Committee),
        new("GET /committees/{code}", "for a reader", Reader, "", _ => Committee),
        Empty("seats", Manager), Empty("leave", Manager), Empty("meetings", Manager), Empty("interests", CommitteeStory.Member),
        new("POST /committees/{code}/rule", "without a reason", Manager, "", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync(Committee);
            await visitor.UnfoldAsync();
            await visitor.Page.Locator("#rule").UncheckAsync();
            await visitor.Page.Locator("form[action$='/rule'] button").ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        }),
        new("GET /meetings/{id}", "called, for its chair", CommitteeStory.Chair, "Meeting", story => MeetingOf(story.Committee.Called)),
        new("GET /meetings/{id}", "open, for its chair", CommitteeStory.Chair, "Meeting", story => MeetingOf(story.Committee.Open)),
        new("GET /meetings/{id}", "open, for a member", CommitteeStory.Member, "Meeting", story => MeetingOf(story.Committee.Open)),
        new("GET /meetings/{id}", "closed", Reader, "Meeting", story => MeetingOf(story.Committee.Closed)),
        Act("table", "with nothing entered"), Act("count", "before all have voted"), Act("come", "of nobody"),
        Act("vote", "for nothing", persona: CommitteeStory.Member), Act("recuse", "without a reason", persona: CommitteeStory.Member),
        Act("minutes", "with nothing in them"),
        new("POST /meetings/{id}", "a decision without a paper", CommitteeStory.Chair, "Meeting", async (visitor, story) =>
        {
            await visitor.Page.GotoAsync(MeetingOf(story.Committee.Open));
            await visitor.UnfoldAsync();
            await visitor.Page.Locator("#text").FillAsync("Approve the paper");
            await visitor.Page.Locator("input[name=decision]").First.CheckAsync();
            await visitor.Page.Locator("button[value=table]").ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        }),
    ];

    private static PageState Empty(string form, string persona) => new(
        $"POST /committees/{{code}}/{form}", "with nothing entered", persona, "", (visitor, _) => visitor.SendNothingAsync(Committee, $"/{form}"));

    private static PageState Act(string act, string state, string meeting = "open", string persona = CommitteeStory.Chair) => new(
        "POST /meetings/{id}", $"{act} {state}", persona, "Meeting", async (visitor, story) =>
        {
            await visitor.Page.GotoAsync(MeetingOf(meeting == "open" ? story.Committee.Open : story.Committee.Called));
            await visitor.Page.Locator($"button[name=act][value={act}]").First.ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        });

    private static string MeetingOf(string id) => $"/meetings/{id}";
}
