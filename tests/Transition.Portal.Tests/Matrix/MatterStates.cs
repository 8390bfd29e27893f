namespace Transition.Portal.Tests.Matrix;

/// <summary>Papers, attestations and agreements, as they are read.</summary>
internal static class MatterStates
{
    private const string Reader = "auditor-1";
    private const string Manager = "pm-1";
    private const string Party = "QKK-signatory";

    public static IReadOnlyList<PageState> All { get; } =
    [
        .. Lists("/papers", "Papers"), .. Lists("/attestations", "Attestations"), .. Lists("/agreements", "Agreements"),
        new("GET /papers/{id}", "open", Reader, "G2", story => $"/papers/{story.Paper}"),
        new("GET /papers/{id}", "decided", Reader, "G2", story => $"/papers/{story.DecidedPaper}"),
        new("GET /attestations/{id}", "open", Reader, "G3", story => $"/attestations/{story.Attestation}"),
        new("GET /agreements/{id}", "signed by one party", Reader, "agreement", story => $"/agreements/{story.Agreement}"),
        new("GET /agreements/{id}", "in force, for a party", Party, "agreement", story => $"/agreements/{story.InForce}"),
        new("GET /agreements/{id}", "ending, for the programme", Manager, "agreement", story => $"/agreements/{story.Ending}"),
        new("GET /agreements/new", "to be filled in, with everything unfolded", Manager, "Draw up an agreement", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/agreements/new");
            await visitor.UnfoldAsync();
        }),
        new("POST /agreements/new", "with nothing entered", Manager, "Draw up an agreement", (visitor, _) =>
            visitor.SendNothingAsync("/agreements/new", "/new")),
        new("POST /agreements/new", "to be checked", Manager, "Check the agreement", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/agreements/new");
            await visitor.Page.Locator("select[name=icb]").SelectOptionAsync("QHM");
            await visitor.UnfoldAsync();
            await visitor.Page.Locator("input[value=QOP]").CheckAsync();
            await visitor.Page.Locator("input[name=services]").First.CheckAsync();
            foreach (var (part, value) in new[] { ("day", "1"), ("month", "4"), ("year", "2028") })
            {
                await visitor.Page.Locator($"input[name='from.{part}']").FillAsync(value);
            }

            await visitor.Page.Locator("main form button").ClickAsync();
            await visitor.SeesTextAsync("Nothing has been drawn up yet");
        }),
        Empty("vary", Manager, story => story.InForce), Empty("exit-plan", Manager, story => story.InForce),
        Empty("notice", Party, story => story.InForce), Empty("withdraw-notice", Party, story => story.Ending),
    ];

    private static PageState Empty(string form, string persona, Func<Story, string> agreement) => new(
        $"POST /agreements/{{id}}/{form}", "with nothing entered", persona, "agreement", (visitor, story) =>
            visitor.SendNothingAsync($"/agreements/{agreement(story)}", $"/{form}"));

    private static IEnumerable<PageState> Lists(string path, string heading) =>
    [
        new($"GET {path}", "all", Reader, heading, _ => path),
        new($"GET {path}", "none", Reader, heading, _ => $"{path}?body=NMP"),
        new($"GET {path}", "asked wrongly", Reader, heading, _ => $"{path}?status=nonsense"),
    ];
}
