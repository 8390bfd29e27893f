using System.Globalization;
using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Web.Common;
using Transition.Web.Insight;
using Choice = Transition.Application.Common.Choice;

namespace Transition.Web.Transitions;

/// <summary>Says in plain words what happened to a transition.</summary>
public static class HistoryWords
{
    public static string Of(HistoryEntry entry, Pathway pathway, NameBook names)
    {
        var data = entry.Data;
        return entry.Type switch
        {
            "transition-started" => $"Started for {names.Footprint(Text(data, "footprint"))}.",
            "gate-passed" => $"Passed {Gate(Text(data, "gate"), pathway)}.",
            "holding-changed" => $"The holding changed to {State(data)} on {Date(data, "on")}.",
            "transition-paused" => $"Paused: {Text(data, "reason")}",
            "transition-resumed" => Reasoned("Resumed", data),
            "transition-withdrawn" => $"Withdrawn: {Text(data, "reason")}",
            "transition-declined" => Reasoned("Declined", data),
            "transition-deferred" => $"{names.Body(Text(data, "body"))} deferred it until {Date(data, "until")}: {Text(data, "reason")}",
            "transition-taken-up-again" => "Taken up again after the deferral.",
            "transition-retargeted" => $"New dates: {Targets(data)}.",
            "transition-rescoped" => $"Now covers only {Icbs(data, names)}: {Text(data, "reason")}",
            "transition-limited-to-joint" => "Approved for joint commissioning only.",
            "transition-fell-overdue" => $"Overdue: {Date(data, "missed")} has passed.",
            "transition-completed" => $"Completed on {Date(data, "on")}.",
            _ => Words.Of(entry.Type) + ".",
        };
    }

    /// <summary>For example <c>joint commissioning 1 April 2027</c>.</summary>
    public static string Of(Targets targets) => string.Join(
        "; ",
        new[] { ("joint commissioning", targets.Joint), ("delegation", targets.Delegated), ("return to NHS England", targets.Returned) }
            .Where(target => target.Item2 is not null)
            .Select(target => $"{target.Item1} {Words.Of(target.Item2!.Value)}"));

    private static string Gate(string id, Pathway pathway) =>
        pathway.Gates.FirstOrDefault(gate => gate.Id == id) is { } gate ? $"{gate.Id} {gate.Name}" : id;

    private static string Reasoned(string what, JsonElement data) => Text(data, "reason") is { Length: > 0 } reason ? $"{what}: {reason}" : $"{what}.";

    private static string State(JsonElement data) => Words.Of(Choice.Read<HoldingState>(Text(data, "state"), "state")).ToLowerInvariant() switch
    {
        "nhs england" => "NHS England",
        var state => state,
    };

    private static string Targets(JsonElement data) => Of(data.GetProperty("targets").Deserialize<Targets>(DomainJson.Options) ?? new());

    private static string Icbs(JsonElement data, NameBook names) =>
        string.Join(", ", data.GetProperty("icbs").EnumerateArray().Select(icb => names.Body(icb.GetString()!)));

    private static string Date(JsonElement data, string name) =>
        Words.Of(DateOnly.ParseExact(Text(data, name), "O", CultureInfo.InvariantCulture));

    private static string Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;
}
