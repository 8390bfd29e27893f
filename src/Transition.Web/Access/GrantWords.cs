using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Common;
using Transition.Domain.Access;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Access;

/// <summary>Says in plain words which role somebody has, and what happened to it.</summary>
public static class GrantWords
{
    /// <summary>For example <c>Approver (board) for Kent and Medway ICB</c>.</summary>
    public static string Of(Grant grant, NameBook names) => Of(grant, names.Body(grant.Organisation));

    /// <param name="body">The name of the body.</param>
    public static string Of(Grant grant, string body) =>
        $"{Words.Of(grant.Role)}{(grant.Capacity is null ? null : $" ({grant.Capacity})")} for {body}";

    public static string StateOf(Grant grant, DateOnly today) => grant switch
    {
        { From: { } from } when from > today => "Not yet",
        { Until: { } until } when until < today => "Ended",
        _ => "In force",
    };

    public static string Of(HistoryEntry entry, NameBook names) => entry.Type switch
    {
        "role-granted" => $"Given: {Of(GrantOf(entry), names)}, {DatesOf(GrantOf(entry))}.",
        "role-revoked" => $"Taken away: {Of(GrantOf(entry), names)}.",
        "person-registered" => $"Entered as {entry.Data.GetProperty("name").GetString()}{Roles(entry, names)}.",
        _ => $"{Words.Of(entry.Type)}.",
    };

    private static string DatesOf(Grant grant) =>
        $"from {Words.Of(grant.From)}{(grant.Until is null ? ", with no end" : $" until {Words.Of(grant.Until)}")}";

    private static string? Roles(HistoryEntry entry, NameBook names)
    {
        var grants = entry.Data.GetProperty("grants").Deserialize<List<Grant>>(DomainJson.Options) ?? [];
        return grants.Count == 0 ? null : $", with {string.Join("; ", grants.Select(grant => Of(grant, names)))}";
    }

    private static Grant GrantOf(HistoryEntry entry) => entry.Data.GetProperty("grant").Deserialize<Grant>(DomainJson.Options)!;
}
