using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Audit;

/// <summary>The names that are needed to tell what happened.</summary>
/// <param name="Pathways">The pathways, in the order in which a gate is looked for.</param>
public sealed record Telling(NameBook Names, IReadOnlyList<Pathway> Pathways)
{
    private const int FewEnough = 3;

    public string Person(string id) => id == By.System ? "the system" : Names.Person(id);

    public string Body(string code) => Names.Body(code);

    public string Bodies(IEnumerable<string> codes) => string.Join(", ", codes.Select(Names.Body));

    public string Footprint(string code) => Names.Footprint(code);

    /// <summary>The gate's id and name.</summary>
    public string Gate(string id) => Pathways
        .SelectMany(pathway => pathway.Assurance is { } assurance ? pathway.Gates.Append(assurance.Gate) : pathway.Gates)
        .FirstOrDefault(gate => gate.Id == id) is { } gate ? $"{gate.Id} {gate.Name}" : id;

    /// <summary>The services by name if they are few, else their number.</summary>
    public string Services(IReadOnlyCollection<string> codes) => codes.Count <= FewEnough
        ? string.Join(", ", codes.Select(Names.Coded))
        : Words.Count(codes.Count, "service");

    /// <summary>For example <c>joint commissioning 1 April 2027</c>.</summary>
    public static string Dates(Targets targets) => string.Join(
        "; ",
        new (string Name, DateOnly? Date)[]
            { ("joint commissioning", targets.Joint), ("delegation", targets.Delegated), ("return to NHS England", targets.Returned) }
            .Where(target => target.Date is not null)
            .Select(target => $"{target.Name} {Words.Of(target.Date)}"));

    /// <summary>A state within a sentence.</summary>
    public static string State(HoldingState state) => state == HoldingState.Nhse ? Words.Of(state) : Words.Of(state).ToLowerInvariant();

    /// <summary>What happened, with the reason if there is one.</summary>
    public static string Because(string what, string? reason) => string.IsNullOrWhiteSpace(reason) ? $"{what}." : $"{what}: {reason}";
}
