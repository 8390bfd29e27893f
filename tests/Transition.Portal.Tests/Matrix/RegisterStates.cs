namespace Transition.Portal.Tests.Matrix;

/// <summary>The register, the catalogue and the organisations.</summary>
internal static class RegisterStates
{
    private const string Reader = "R0A-leader";
    private const string Board = "nhse-board-1";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("GET /register", "of today", Reader, "The register", _ => "/register"),
        new("GET /register", "of one ICB in the future", Reader, "The register", _ => "/register?asOf=2025-04-01&icb=QYG"),
        new("GET /register", "with nothing in it", Reader, "The register", _ => "/register?state=delegated"),
        new("GET /register", "on a day that is none", Reader, "The register", _ => "/register?asOf=soon"),
        new("GET /catalogue", "all", Reader, "Catalogue of services", _ => "/catalogue"),
        new("GET /catalogue", "nothing found", Reader, "Catalogue of services", _ => "/catalogue?text=zzzz"),
        new("GET /catalogue", "asked wrongly", Reader, "Catalogue of services", _ => "/catalogue?suitability=perhaps"),
        new("GET /catalogue/{code}", "for a reader", Reader, "", _ => "/catalogue/105"),
        new("GET /catalogue/{code}", "for the Board", Board, "", _ => "/catalogue/105"),
        new("GET /catalogue/{code}/plain", "for a patient", Reader, "", _ => "/catalogue/105/plain"),
        new("POST /catalogue/{code}/suitability", "with nothing entered", Board, "", async (visitor, _) =>
        {
            await visitor.Page.GotoAsync("/catalogue/105");
            await visitor.Page.Locator("form[action$='/suitability'] button").ClickAsync();
            await visitor.SeesTextAsync("There is a problem");
        }),
        new("GET /organisations", "all", Reader, "Organisations", _ => "/organisations"),
        new("GET /organisations", "asked wrongly", Reader, "Organisations", _ => "/organisations?region=nowhere"),
        new("GET /organisations/{code}", "an ICB", Reader, "", _ => "/organisations/QYG"),
        new("GET /organisations/{code}", "a trust", Reader, "", _ => "/organisations/R0A"),
    ];
}
