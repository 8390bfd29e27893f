using Transition.Web.Insight;

namespace Transition.Web.Tasks;

/// <summary>Says in plain words what a decision is about.</summary>
public static class DecisionWords
{
    public static string Covers(string? service, string? footprint, NameBook names) => (service, footprint) switch
    {
        ({ } one, { } area) => $"{names.Coded(one)} in {names.Footprint(area)}",
        ({ } one, null) => names.Coded(one),
        (null, { } area) => $"all services in {names.Footprint(area)}",
        _ => "nothing",
    };
}
