namespace Transition.Benchmarks.Pages;

/// <summary>Every page of the portal that is read, with a persona who has something on it once the demonstration has been told.</summary>
public static class PortalPages
{
    private const string Transitions = "/api/transitions?limit=1";
    private const string Tasks = "/api/tasks";
    private const string Waves = "/api/waves";

    public static IReadOnlyList<PortalPage> All { get; } =
    [
        new("/"),
        new("/", "nhse-board-1"),
        new("/", "QYG-executive"),
        new("/tasks"),
        new("/tasks/{id}", List: Tasks),
        new("/tasks/{id}/done", List: Tasks),
        new("/tasks/{id}/pass-on", List: Tasks),
        new("/tasks/{id}/recuse", List: Tasks),
        new("/waves"),
        new("/waves/new"),
        new("/waves/{id}", List: Waves),
        new("/waves/{id}/edit", List: Waves),
        new("/transitions"),
        new("/transitions?status=active"),
        new("/transitions/{id}", List: Transitions),
        new("/transitions/{id}/pause", List: Transitions),
        new("/transitions/{id}/evidence", List: Transitions),
        new("/register"),
        new("/register?service=105"),
        new("/register.csv"),
        new("/catalogue"),
        new("/catalogue?text=cancer"),
        new("/catalogue/{id}", List: "/api/services?limit=1", Id: "code"),
        new("/organisations"),
        new("/organisations/{id}", List: "/api/organisations?limit=1", Id: "code"),
        new("/papers"),
        new("/papers/{id}", List: "/api/submissions?limit=1"),
        new("/attestations"),
        new("/attestations/{id}", List: "/api/assessments?limit=1"),
        new("/agreements"),
        new("/agreements/{id}", List: "/api/agreements?limit=1"),
        new("/sign-in"),
        new("/no-such-page"),
    ];
}
