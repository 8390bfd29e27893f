namespace Transition.Web.Tests.Common;

/// <summary>
/// What becomes of every command that comes from somebody who may not give it, and of every one that comes once more when all is over.
/// </summary>
internal static class RefusalTable
{
    private const string OwnNote = "A note of one's own, which nobody else sees.";

    /// <summary>What people of any body may do, and in which parts: the ends of their personas' ids.</summary>
    private static readonly Dictionary<string, (string Parts, string Reason)> Open = new()
    {
        ["POST /api/insight/changes/read"] = ("executive board signatory contributor leader 1", "One's own mark."),
        ["PUT /api/digest"] = ("executive board signatory contributor leader", "One's own mail."),
        ["PUT /api/tasks/{id}/draft"] = ("executive board signatory contributor leader", OwnNote),
        ["DELETE /api/tasks/{id}/draft"] = ("executive board signatory contributor leader", OwnNote),
    };

    /// <summary>
    /// What becomes of the same words, and of other words, when all is over. <c>refused</c>: 409 and no event. <c>repeat</c>: the first
    /// answer and no event. <c>stale</c>: 412 and no event. <c>goes</c>: it has an effect, for the reason below. <c>-</c>: there are no
    /// words in it that could be others.
    /// </summary>
    private const string Late =
        """
        repeat refused   POST /api/tasks/{id}/decision, POST /api/tasks/{id}/confirm, POST /api/tasks/{id}/sign, POST /api/tasks/{id}/recuse,
                         POST /api/transitions/{id}/confirm, POST /api/transitions/{id}/pause, POST /api/transitions/{id}/resume,
                         POST /api/transitions/{id}/rescope, POST /api/transitions/{id}/withdraw, POST /api/records/{id}/move,
                         POST /api/agreements/{id}/vary, POST /api/assessments/{id}/review, POST /api/assessments/{id}/moderation,
                         POST /api/assessments/{id}/return, PUT /api/assessments/{id}/items, PUT /api/assessments/{id}/items/{item},
                         PUT /api/checklists/{id}/items, PUT /api/checklists/{id}/items/{item}, POST /api/committees/{id}/seats/leave,
                         POST /api/committees/meetings/{meeting}/motions/{number}/recuse, POST /api/evidence/{id}/hold,
                         POST /api/evidence/{id}/hold/lift, POST /api/evidence/{id}/disposal, POST /api/evidence/{id}/disposal/withdraw
        repeat stale     PUT /api/records/{id}, PUT /api/services/{code}, PUT /api/organisations/{code}, PUT /api/frameworks/{id},
                         PUT /api/committees/{id}/rule, PUT /api/waves/{id}
        repeat goes      POST /api/organisations/{code}/segments, POST /api/services/{code}/suitability, POST /api/people,
                         POST /api/agreements/{id}/exit-plan, POST /api/committees/{id}/interests,
                         POST /api/committees/meetings/{meeting}/motions, POST /api/committees/meetings/{meeting}/minutes
        repeat -         POST /api/waves/{id}/launch, POST /api/waves/{id}/invitations, POST /api/notices/{id}/acknowledge,
                         POST /api/checklists/{id}/submit, POST /api/tasks/{id}/claim, POST /api/tasks/{id}/delegate, PUT /api/digest,
                         POST /api/committees, POST /api/committees/meetings/{meeting}/open,
                         POST /api/committees/meetings/{meeting}/attendance, POST /api/committees/meetings/{meeting}/close,
                         POST /api/committees/meetings/{meeting}/motions/{number}/vote,
                         POST /api/committees/meetings/{meeting}/motions/{number}/count, POST /api/insight/changes/read,
                         PUT /api/tasks/{id}/draft, DELETE /api/tasks/{id}/draft, POST /api/evidence/{id}/disposal/agree, POST /api/rebuild
        refused refused  POST /api/transitions/{id}/claw-back, POST /api/transitions/{id}/retarget, POST /api/transitions/{id}/defer,
                         POST /api/checklists/{id}/return
        refused -        POST /api/transitions
        goes refused     POST /api/agreements/{id}/notice, POST /api/agreements/{id}/notice/withdraw, POST /api/deputies,
                         POST /api/people/{id}/grant, POST /api/people/{id}/revoke
        goes goes        POST /api/waves, POST /api/waves/{id}/retargets, POST /api/records, POST /api/footprints,
                         POST /api/committees/{id}/meetings
        goes -           POST /api/evidence, POST /api/agreements, POST /api/assessments/{id}/submit, POST /api/committees/{id}/seats,
                         POST /api/deputies/end
        """;

    /// <summary>Why something has an effect once more: because it is another thing, or a thing that goes on.</summary>
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["POST /api/evidence"] = "Another document.",
        ["POST /api/records"] = "Another record.",
        ["POST /api/footprints"] = "Another footprint.",
        ["POST /api/deputies"] = "It had ended, and begins again.",
        ["POST /api/deputies/end"] = "The one that has just begun again.",
        ["POST /api/agreements"] = "Another agreement.",
        ["POST /api/committees/{id}/meetings"] = "Another meeting.",
        ["POST /api/committees/{id}/interests"] = "Another interest.",
        ["POST /api/committees/meetings/{meeting}/motions"] = "Another motion, while the meeting is open.",
        ["POST /api/committees/meetings/{meeting}/minutes"] = "Minutes are corrected after the meeting; those before stay on record.",
        ["POST /api/agreements/{id}/exit-plan"] = "The plan is worked on until the end.",
        ["POST /api/agreements/{id}/notice"] = "It was taken back before, and is given again.",
        ["POST /api/agreements/{id}/notice/withdraw"] = "The one that has just been given again.",
        ["POST /api/assessments/{id}/submit"] = "It was sent back before, and is submitted again.",
        ["POST /api/committees/{id}/seats"] = "Somebody who had left sits again.",
        ["POST /api/organisations/{code}/segments"] = "Its source is corrected.",
        ["POST /api/people/{id}/grant"] = "It was taken away before.",
        ["POST /api/people/{id}/revoke"] = "It was given again.",
        ["POST /api/people"] = "Another name.",
        ["POST /api/waves"] = "Another wave.",
        ["POST /api/waves/{id}/retargets"] = "Another date.",
        ["POST /api/services/{code}/suitability"] = "Another decision.",
    };

    private static readonly Dictionary<string, (string Same, string Other)> Rows = CommandTable.Read(Late)
        .SelectMany(group => group.Value.Select(command => (command, group.Key.Split(' '))))
        .ToDictionary(row => row.command, row => (row.Item2[0], row.Item2[1]));

    /// <summary>All commands that there is a row for.</summary>
    public static IEnumerable<string> All => Rows.Keys;

    /// <summary>Those that have an effect, and those for which a reason is given: the same.</summary>
    public static (IEnumerable<string> Going, IEnumerable<string> Explained) Effects =>
        (Rows.Where(row => row.Value.Same == "goes" || row.Value.Other == "goes").Select(row => row.Key), Reasons.Keys);

    public static bool IsOpenTo(string command, string persona) =>
        Open.TryGetValue(command, out var open) && open.Parts.Split(' ').Contains(persona.Split('-')[^1]);

    /// <summary>What is gone already can be taken away where nothing ever was.</summary>
    public static bool IsAboutNothing(string command) => command == "DELETE /api/tasks/{id}/draft";

    /// <summary>What becomes of a command when all is over.</summary>
    /// <param name="inOtherWords">Whether it says something else than before.</param>
    public static string WhenLate(string command, bool inOtherWords) => inOtherWords ? Rows[command].Other : Rows[command].Same;
}
