using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>Records of every kind: one mechanism, seen by the example of an enquiry.</summary>
internal static class RecordStates
{
    private const string Writer = "QYG-contributor";
    private const string New = "/records/kinds/enquiry/new";
    private const string Question = "Who signs next year?";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /records", "all kinds", Writer, "Records", _ => "/records"),
        new("GET /records/kinds/{kind}", "none", Writer, "Views", _ => "/records/kinds/view"),
        new("GET /records/kinds/{kind}", "some", Writer, "Enquiries", async (visitor, _) =>
        {
            await OpenAsync(visitor);
            await visitor.Page.GotoAsync("/records/kinds/enquiry");
            await visitor.SeesTextAsync(Question);
        }),
        new("GET /records/kinds/{kind}/new", "to be filled in", Writer, "", _ => New),
        new("POST /records/kinds/{kind}/new", "with nothing entered", Writer, "", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync(New);
            await SendAsync(visitor);
        }),
        new("GET /records/{id}", "open", Writer, Question, (visitor, _) => OpenAsync(visitor)),
        new("GET /records/{id}/edit", "to be edited", Writer, "", (visitor, _) => GoOnAsync(visitor, "edit")),
        new("POST /records/{id}/edit", "with nothing in it", Writer, "", async (visitor, _) =>
        {
            await GoOnAsync(visitor, "edit");
            await visitor.Page.Locator("#values-question").FillAsync("");
            await SendAsync(visitor);
        }),
        new("GET /records/{id}/move/{move}", "to be answered", Writer, "Answer", (visitor, _) => GoOnAsync(visitor, "move/answer")),
        new("POST /records/{id}/move/{move}", "with nothing entered", Writer, "Answer", async (visitor, _) =>
        {
            await GoOnAsync(visitor, "move/answer");
            await SendAsync(visitor);
        }),
    ];

    private static async Task OpenAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.GotoAsync(New);
        await page.Locator("#values-from").CheckAsync();
        await page.Locator("#values-question").FillAsync(Question);
        await page.Locator("#values-contact").FillAsync("The office");
        await page.Locator("#owner").SelectOptionAsync("QYG");
        await page.Locator("#due").FillAsync("1");
        await page.Locator("#due-month").FillAsync("9");
        await page.Locator("#due-year").FillAsync("2022");
        await page.Locator("#links-service").FillAsync("105");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await visitor.SeesAsync(Question);
    }

    private static async Task GoOnAsync(Visitor visitor, string to)
    {
        await OpenAsync(visitor);
        await visitor.Page.GotoAsync($"{new Uri(visitor.Page.Url).AbsolutePath}/{to}");
    }

    private static async Task SendAsync(Visitor visitor)
    {
        await visitor.Page.Locator("main form button[type=submit]").ClickAsync();
        await visitor.SeesTextAsync("There is a problem");
    }
}
