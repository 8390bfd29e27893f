namespace Transition.Benchmarks.Pages;

/// <summary>Every page of the portal that is read, with a persona who has something on it once the demonstration has been told.</summary>
public static class PortalPages
{
    private const string Transitions = "/api/transitions?limit=1";
    private const string Tasks = "/api/tasks";
    private const string Waves = "/api/waves";
    private const string Committees = "/api/committees/constituted";
    private const string Assessments = "/api/assessments?limit=1";
    private const string Records = "/api/records?limit=1";

    public static IReadOnlyList<PortalPage> All { get; } = [.. OfAPerson, .. OfTheProgramme, .. OfBodies, .. Known];

    private static IEnumerable<PortalPage> OfAPerson =>
    [
        new("/"),
        new("/", "nhse-board-1"),
        new("/", "QYG-executive"),
        new("/tasks"),
        new("/tasks", "nhse-board-1"),
        new("/tasks/{id}", List: Tasks),
        new("/tasks/{id}", "nhse-board-1", Tasks),
        new("/tasks/{id}/done", List: Tasks),
        new("/tasks/{id}/pass-on", List: Tasks),
        new("/tasks/{id}/recuse", List: Tasks),
        new("/deputies", "QYG-executive"),
        new("/digest", "QYG-executive"),
        new("/sent"),
        new("/changes"),
        new("/sign-in"),
        new("/no-such-page"),
    ];

    private static IEnumerable<PortalPage> OfTheProgramme =>
    [
        new("/dashboard"),
        new("/chase"),
        new("/voices"),
        new("/waves"),
        new("/waves/new"),
        new("/waves/{id}", List: Waves),
        new("/waves/{id}/edit", List: Waves),
        new("/waves/{id}/retarget", List: Waves),
        new("/waves/{id}/invitations", List: Waves),
        new("/transitions"),
        new("/transitions?status=active"),
        new("/transitions/{id}", List: Transitions),
        new("/transitions/{id}", List: "/api/transitions?limit=1&status=active"),
        new("/transitions/{id}/retarget", List: Transitions),
        new("/transitions/{id}/evidence", List: Transitions),
    ];

    private static IEnumerable<PortalPage> OfBodies =>
    [
        new("/papers"),
        new("/papers/{id}", List: "/api/submissions?limit=1"),
        new("/attestations"),
        new("/attestations/{id}", List: Assessments),
        new("/assessments/{id}", List: Assessments),
        new("/agreements"),
        new("/agreements/new"),
        new("/agreements/{id}", List: "/api/agreements?limit=1"),
        new("/committees"),
        new("/committees/{id}", List: Committees, Id: "code"),
        new("/notices"),
        new("/notices/{id}", List: "/api/notices?limit=1"),
        new("/notices/outbox"),
        new("/records"),
        new("/records/kinds/action"),
        new("/records/kinds/enquiry/new", "QYG-contributor"),
        new("/records/{id}", List: Records),
    ];

    private static IEnumerable<PortalPage> Known =>
    [
        new("/register"),
        new("/register?service=105"),
        new("/register/stages"),
        new("/register.csv"),
        new("/catalogue"),
        new("/catalogue?text=cancer"),
        new("/catalogue/105"),
        new("/catalogue/105/plain"),
        new("/organisations"),
        new("/organisations/QYG"),
        new("/parked", "auditor-1"),
        new("/frameworks", "administrator-1"),
        new("/frameworks/assessment", "administrator-1"),
        new("/frameworks/assessment/edit", "administrator-1"),
        new("/people", "administrator-1"),
        new("/people/pm-1", "administrator-1"),
    ];
}
