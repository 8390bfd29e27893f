using System.Net;

namespace Transition.Web.Tests.Access;

/// <summary>The forms of governance, each with what refuses it on a site where everything has just begun.</summary>
internal static class FormTable
{
    private const string Chair = "JC-NENC-chair";

    private static readonly (string, string) Reason = ("reason", "Because.");

    private static readonly (string, string)[] Seat =
        [("body", "QHM"), ("role", "member"), ("votes", "yes"), ("from.day", "1"), ("from.month", "1"), ("from.year", "2026")];

    private static readonly string[] Sections = ["geography", "transformation", "governance", "finance", "workforce", "data"];

    /// <summary>
    /// Forms whose work is another thing each time, or the same when it is sent again, or possible while nobody has signed; uploads and
    /// drafts have tests of their own.
    /// </summary>
    private static readonly string[] Free =
    [
        "/agreements/new", "/agreements/{id}/exit-plan", "/agreements/{id}/vary", "/committees", "/committees/{code}/meetings", "/deputies", "/deputies/end",
        "/evidence/{id}/hold", "/evidence/{id}/versions", "/notices/{id}/acknowledge", "/organisations/{code}/segments",
        "/records/kinds/{kind}/new", "/records/{id}/move/{move}", "/tasks/{id}/answer", "/tasks/{id}/draft",
        "/tasks/{id}/draft/drop",
    ];

    public static IReadOnlyList<Form> Forms { get; } =
    [
        Wrong("/agreements/{id}/notice", "Y62-executive", ("party", "Y62"), Reason),
        Wrong("/agreements/{id}/withdraw-notice", "Y62-executive", ("party", "Y62"), Reason),
        Wrong("/assessments/{id}/submit", "QHM-contributor"),
        Wrong("/assessments/{id}/review", "Y63-executive", ("statement", "Agreed.")),
        Wrong("/assessments/{id}/moderation", "nmp-1", [.. Sections.Select(section => ($"scores.{section}", "green"))]),
        Wrong("/assessments/{id}/return", "Y63-executive", ("to", "draft"), Reason),
        Stale("/assessments/{id}/sections/{section}", "QHM-contributor", ("items.finance-baseline.mark", "green"),
            ("items.finance-baseline.narrative", "Known."), ("items.finance-baseline.version", "99")),
        new("/committees/{code}/seats", "pm-1", HttpStatusCode.SeeOther, [.. Seat, ("person", "QHM-executive")]),
        Wrong("/committees/{code}/seats", "pm-1", [.. Seat, ("person", "QHM-board")]),
        Stale("/committees/{code}/rule", "pm-1", ("version", "99"), ("rule", "icbs"), ("basis", "confirmed"), Reason),
        new("/committees/{code}/leave", "pm-1", HttpStatusCode.NotFound,
            [("leave.person", "QHM|nobody"), ("leave.on.day", "1"), ("leave.on.month", "6"), ("leave.on.year", "2026"), ("leave.reason", "Gone.")]),
        new("/committees/{code}/interests", "QHM-board", HttpStatusCode.Forbidden, [("text", "A charity.")]),
        Wrong("/meetings/{id}", Chair, ("act", "table"), ("text", "Adopt the terms.")),
        Wrong("/meetings/{id}", Chair, ("act", "come"), ("body", "QHM")),
        Wrong("/meetings/{id}", Chair, ("act", "minutes"), ("minutes", "Held.")),
        Wrong("/meetings/{id}", Chair, ("act", "count"), ("motion", "1")),
        Wrong("/meetings/{id}", Chair, ("act", "close")),
        Wrong("/meetings/{id}", "QHM-executive", ("act", "vote"), ("motion", "1"), ("body", "QHM"), ("vote1.QHM", "for")),
        Wrong("/meetings/{id}", "QHM-executive", ("act", "recuse"), ("motion", "1"), ("body", "QHM"), ("interest1.QHM", "A charity.")),
        Wrong("/evidence/{id}/lift", "pm-1", Reason),
        Wrong("/evidence/{id}/propose-disposal", "pm-1", ("disposal", "Old.")),
        Wrong("/evidence/{id}/dispose", "pm-1"),
        Wrong("/evidence/{id}/keep", "pm-1", ("disposal", "Needed.")),
        Stale("/records/{id}/edit", "QYG-contributor", ("version", "99"), ("values.from", "trust"), ("values.question", "Who signs?"),
            ("values.contact", "The office"), ("owner", "QYG"), ("due.day", "1"), ("due.month", "6"), ("due.year", "2026"), ("links.service", "105")),
        Stale("/tasks/{id}/decision", "QYG-executive", ("paper", "other"), ("decision", "approve"), ("rationale", "Ready."), ("step", "confirm")),
        Answered("/tasks/{id}/decision", ("paper", "other"), ("decision", "decline"), ("rationale", "Not ready."), ("step", "confirm")),
        Answered("/tasks/{id}/claim"),
        Answered("/tasks/{id}/recuse", Reason),
        Answered("/tasks/{id}/pass-on", ("to", "QE1-executive")),
        new("/waves/{id}/invitations", "pm-1", HttpStatusCode.Conflict, [("due.day", "1"), ("due.month", "9"), ("due.year", "2026")], "planned"),
    ];

    public static IEnumerable<string> Routes => Forms.Select(form => form.Route).Concat(Free).Distinct();

    private static Form Wrong(string route, string persona, params (string, string)[] fields) => new(route, persona, HttpStatusCode.Conflict, fields);

    private static Form Stale(string route, string persona, params (string, string)[] fields) =>
        new(route, persona, HttpStatusCode.PreconditionFailed, fields);

    private static Form Answered(string route, params (string, string)[] fields) =>
        new(route, "QE1-executive", HttpStatusCode.Conflict, fields, "answered");

    /// <param name="Of">Of what, if not of the thing that has just begun.</param>
    internal sealed record Form(
        string Route, string Persona, HttpStatusCode Expected, IReadOnlyList<(string Name, string Value)> Fields, string? Of = null);
}
