using System.Net;

namespace Transition.Web.Tests.Access;

/// <summary>
/// The forms of governance, in the order in which they are sent, each with what refuses it on a site where everything has just begun.
/// </summary>
internal static class FormTable
{
    private const string Chair = "JC-NENC-chair";

    private static readonly (string, string) Reason = ("reason", "Because.");

    private static readonly (string, string)[] Seat =
        [("body", "QHM"), ("role", "member"), ("votes", "yes"), ("from.day", "1"), ("from.month", "1"), ("from.year", "2026")];

    private static readonly string[] Sections = ["geography", "transformation", "governance", "finance", "workforce", "data"];

    private static readonly (string, string)[] Deputy =
        [("role", "approver|QYG|executive"), ("to", "QYG-contributor"), ("until.day", "1"), ("until.month", "2"), ("until.year", "2027")];

    private static readonly (string, string)[] JointWorking =
    [
        ("key", "drawn"), ("do", "draw"), ("kind", "joint-working"), ("icb", "QHM"), ("parties", "Y63"), ("from.day", "1"), ("from.month", "4"),
        ("from.year", "2027"), ("rule", "usual"), ("renews", "usual"),
    ];

    private static readonly (string, string)[] Enquiry =
    [
        ("key", "one"), ("values.from", "trust"), ("values.contact", "The office"), ("owner", "QYG"), ("due.day", "1"), ("due.month", "6"),
        ("due.year", "2026"), ("links.service", "105"), ("links.footprint", "NW"),
    ];

    private static readonly (string, string)[] Segment =
        [("segment", "2"), ("from.day", "1"), ("from.month", "4"), ("from.year", "2026"), ("source", "Quarter 1")];

    public static IReadOnlyList<Form> Forms { get; } =
    [
        Done("/agreements/new", "pm-1", [.. JointWorking, ("services", "105")]),
        Wrong("/agreements/new", "pm-1", [.. JointWorking, ("services", "106")]),
        Wrong("/agreements/{id}/vary", "pm-1", ("services", "105"), Reason),
        Wrong("/agreements/{id}/vary", "pm-1", ("services", "106"), Reason) with { Of = "expired" },
        Wrong("/agreements/{id}/exit-plan", "pm-1", ("plan", "Staff go back.")) with { Of = "expired" },
        Wrong("/agreements/{id}/notice", "Y62-executive", ("party", "Y62"), Reason),
        Wrong("/agreements/{id}/withdraw-notice", "Y62-executive", ("party", "Y62"), Reason),
        Wrong("/assessments/{id}/submit", "QHM-contributor"),
        Wrong("/assessments/{id}/review", "Y63-executive", ("statement", "Agreed.")),
        Wrong("/assessments/{id}/moderation", "nmp-1", [.. Sections.Select(section => ($"scores.{section}", "green"))]),
        Wrong("/assessments/{id}/return", "Y63-executive", ("to", "draft"), Reason),
        Stale("/assessments/{id}/sections/{section}", "QHM-contributor", ("items.finance-baseline.mark", "green"),
            ("items.finance-baseline.narrative", "Known."), ("items.finance-baseline.version", "99")),
        Wrong("/committees", "pm-2", ("code", "JC-NENC")),
        KeyReused("/committees/{code}/meetings", "pm-1", ("key", "one"), ("on.day", "12"), ("on.month", "5"), ("on.year", "2026"), ("agenda", "Other terms")),
        Done("/committees/{code}/seats", "pm-1", [.. Seat, ("person", "QHM-executive")]),
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
        Done("/evidence/{id}/hold", "pm-1", Reason),
        Wrong("/evidence/{id}/hold", "pm-1", ("reason", "Another claim.")),
        Wrong("/evidence/{id}/versions", "pm-1") with { Of = "disposed", Upload = true, File = "again.txt" },
        Done("/notices/{id}/acknowledge", "QE1-executive"),
        Repeat("/notices/{id}/acknowledge", "QE1-board"),
        new("/notices/{id}/acknowledge", "QHM-executive", HttpStatusCode.Forbidden, []),
        Done("/deputies", "QYG-executive", [.. Deputy, ("reason", "Leave.")]),
        Wrong("/deputies", "QYG-executive", [.. Deputy, ("reason", "Illness.")]),
        Wrong("/deputies/end", "QYG-executive", ("role", "approver|QYG|executive"), ("to", "QYG-board")),
        Done("/organisations/{code}/segments", "administrator-1", Segment),
        Repeat("/organisations/{code}/segments", "administrator-1", Segment),
        new("/organisations/{code}/segments", "administrator-1", HttpStatusCode.UnprocessableEntity, Segment, "region"),
        Stale("/records/{id}/edit", "QYG-contributor", ("version", "99"), ("values.from", "trust"), ("values.question", "Who signs?"),
            ("values.contact", "The office"), ("owner", "QYG"), ("due.day", "1"), ("due.month", "6"), ("due.year", "2026"), ("links.service", "105")),
        KeyReused("/records/kinds/{kind}/new", "QYG-contributor", [.. Enquiry, ("values.question", "Who pays?")]),
        Done("/records/{id}/move/{move}", "QYG-contributor", ("values.answer", "The signatory.")) with { Upload = true },
        Wrong("/records/{id}/move/{move}", "QYG-contributor", ("values.answer", "Nobody.")) with { Upload = true, File = "nobody.txt" },
        Stale("/tasks/{id}/decision", "QYG-executive", ("paper", "other"), ("decision", "approve"), ("rationale", "Ready."), ("step", "confirm")),
        Answered("/tasks/{id}/decision", ("paper", "other"), ("decision", "decline"), ("rationale", "Not ready."), ("step", "confirm")),
        Answered("/tasks/{id}/claim"),
        Answered("/tasks/{id}/recuse", Reason),
        Answered("/tasks/{id}/pass-on", ("to", "QE1-executive")),
        Answered("/tasks/{id}/draft", ("rationale", "Not yet.")),
        Repeat("/tasks/{id}/draft/drop", "QE1-executive") with { Of = "answered" },
        Done("/tasks/{id}/answer", "Y62-executive", ("statement", "It is so.")) with { Of = "asked", Upload = true },
        Wrong("/tasks/{id}/answer", "Y62-executive", ("statement", "It is not so.")) with { Of = "asked", Upload = true, File = "late.txt" },
        new("/waves/{id}/invitations", "pm-1", HttpStatusCode.Conflict, [("due.day", "1"), ("due.month", "9"), ("due.year", "2026")], "planned"),
    ];

    public static IEnumerable<string> Routes => Forms.Select(form => form.Route).Distinct();

    /// <summary>Taken, so that the row after it finds another state.</summary>
    private static Form Done(string route, string persona, params (string, string)[] fields) =>
        new(route, persona, HttpStatusCode.SeeOther, fields, HasEffect: true);

    /// <summary>What is so already: taken, and nothing more is recorded.</summary>
    private static Form Repeat(string route, string persona, params (string, string)[] fields) =>
        new(route, persona, HttpStatusCode.SeeOther, fields);

    /// <summary>A form that was sent before, sent again with something else in it.</summary>
    private static Form KeyReused(string route, string persona, params (string, string)[] fields) =>
        new(route, persona, HttpStatusCode.UnprocessableEntity, fields);

    private static Form Wrong(string route, string persona, params (string, string)[] fields) => new(route, persona, HttpStatusCode.Conflict, fields);

    private static Form Stale(string route, string persona, params (string, string)[] fields) =>
        new(route, persona, HttpStatusCode.PreconditionFailed, fields);

    private static Form Answered(string route, params (string, string)[] fields) =>
        new(route, "QE1-executive", HttpStatusCode.Conflict, fields, "answered");

    /// <param name="Of">Of what, if not of the thing that has just begun.</param>
    /// <param name="HasEffect">Whether something is recorded.</param>
    /// <param name="Upload">Whether it is a form that can have a file.</param>
    /// <param name="File">The file that comes with it; null for none.</param>
    internal sealed record Form(
        string Route, string Persona, HttpStatusCode Expected, IReadOnlyList<(string Name, string Value)> Fields, string? Of = null,
        bool HasEffect = false, bool Upload = false, string? File = null);
}
