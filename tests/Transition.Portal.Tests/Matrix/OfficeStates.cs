using Microsoft.Playwright;
using Transition.Portal.Tests.Support;

namespace Transition.Portal.Tests.Matrix;

/// <summary>Notices, people, and what is recorded of an organisation.</summary>
internal static class OfficeStates
{
    private const string Administrator = "administrator-1";
    private const string Revoke = "/people/pm-2/revoke?role=programme-manager&organisation=X24";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /notices", "some", "QVV-executive", "Notices", _ => "/notices"),
        new("GET /notices", "none", "auditor-1", "Notices", _ => "/notices?body=NMP"),
        new("GET /notices/outbox", "with a digest", "pm-1", "Outbox", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/notices/outbox");
            await visitor.SeesTextAsync("GOV.UK Notify does not answer.");
        }),
        new("GET /notices/{id}", "for a reader", "auditor-1", "", (visitor, _) => FirstNoticeAsync(visitor)),
        new("POST /notices/{id}/acknowledge", "acknowledged", "QVV-executive", "", async (visitor, _) =>
        {
            await FirstNoticeAsync(visitor);
            await visitor.Page.Locator("form[action$='/acknowledge'] button").ClickAsync();
            await visitor.SeesTextAsync("taken note");
        }),
        new("GET /parked", "nothing", "auditor-1", "Parked", _ => "/parked"),
        new("POST /parked/rebuild", "lists to be made anew", "administrator-1", "Parked", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/parked");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the lists anew" }).ClickAsync();
            await visitor.SeesTextAsync("are being made anew");
        }),
        new("GET /people", "all", Administrator, "People", _ => "/people"),
        new("GET /people", "nobody found", "auditor-1", "People", _ => "/people?text=zzzz"),
        new("GET /people/add", "to be filled in", Administrator, "Add a person", _ => "/people/add"),
        new("POST /people/add", "with nothing entered", Administrator, "Add a person", (visitor, _) => SendAsync(visitor, "/people/add")),
        new("GET /people/{id}", "for an auditor", "auditor-1", "Programme manager 2", _ => "/people/pm-2"),
        new("POST /people/{id}/grant", "with nothing entered", Administrator, "Programme manager 2", (visitor, _) => SendAsync(visitor, "/people/pm-2")),
        new("GET /people/{id}/revoke", "to be confirmed", Administrator, "Take a role away", _ => Revoke),
        new("POST /people/{id}/revoke", "of the last administrator", Administrator, "Take a role away", (visitor, _) =>
            SendAsync(visitor, $"/people/{Administrator}/revoke?role=administrator&organisation=X24")),
        new("POST /organisations/{code}/segments", "with nothing entered", Administrator, "", (visitor, _) => SendAsync(visitor, "/organisations/QYG")),
    ];

    private static async Task FirstNoticeAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/notices");
        await visitor.Page.Locator("main table a").First.ClickAsync();
        await visitor.SeesTextAsync("What was decided");
    }

    private static async Task SendAsync(Visitor visitor, string address)
    {
        await visitor.Page.GotoAsync(address);
        await visitor.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        await visitor.SeesTextAsync("There is a problem");
    }
}
