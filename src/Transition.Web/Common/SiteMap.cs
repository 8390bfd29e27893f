using Transition.Application.Access;
using Transition.Web.Audit;
using Transition.Web.Evidence;
using Transition.Web.Insight;

namespace Transition.Web.Common;

/// <summary>The main parts of the portal, in the order of the menu.</summary>
public static class SiteMap
{
    private static readonly (string Path, string Name, Permission Needs)[] Daily =
    [
        ("/", "Home", Permission.ReadRegister),
        ("/tasks", "My tasks", Permission.WorkTasks),
        (ChasePageEndpoints.Path, "Chase list", Permission.Chase),
        ("/waves", "Waves", Permission.ReadTransitions),
        ("/transitions", "Transitions", Permission.ReadTransitions),
        (DashboardPageEndpoints.Path, "Dashboard", Permission.ReadTransitions),
        ("/register", "Register", Permission.ReadRegister),
    ];

    private static readonly (string Path, string Name, Permission Needs)[] Others =
    [
        ("/catalogue", "Catalogue", Permission.ReadRegister),
        ("/organisations", "Organisations", Permission.ReadRegister),
        ("/papers", "Papers", Permission.ReadPapers),
        ("/attestations", "Attestations", Permission.ReadPapers),
        ("/agreements", "Agreements", Permission.ReadPapers),
        ("/committees", "Committees", Permission.ReadPapers),
        (EvidencePages.Path, "Documents", Permission.ReadPapers),
        ("/records", "Records", Permission.ReadRecords),
        ("/notices", "Notices", Permission.ReadRegister),
        ("/people", "People", Permission.Audit),
        (ParkedEndpoints.Path, "Parked", Permission.Audit),
    ];

    /// <summary>What is always in sight, of what a person may read.</summary>
    public static IReadOnlyList<(string Path, string Name)> DailyFor(Caller caller) => Of(Daily, caller);

    /// <summary>What is found under "More".</summary>
    public static IReadOnlyList<(string Path, string Name)> OthersFor(Caller caller) => Of(Others, caller);

    private static IReadOnlyList<(string Path, string Name)> Of((string Path, string Name, Permission Needs)[] parts, Caller caller) =>
        [.. parts.Where(part => caller.May(part.Needs)).Select(part => (part.Path, part.Name))];
}
