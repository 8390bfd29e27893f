namespace Transition.Web.Tests.Common;

/// <summary>The commands that are not refused where all others are, each with the reason.</summary>
internal static class RefusalTable
{
    private const string OwnRole = "For a role of one's own: that of somebody else is no choice.";

    /// <summary>What people of any body may do, and in which parts: the ends of their personas' ids.</summary>
    private static readonly Dictionary<string, (string Parts, string Reason)> Open = new()
    {
        ["POST /api/insight/changes/read"] = ("executive board signatory contributor leader 1", "One's own mark."),
        ["PUT /api/digest"] = ("executive board signatory contributor leader", "One's own mail."),
        ["PUT /api/tasks/{id}/draft"] = ("executive board signatory contributor leader", "A note of one's own, which nobody else sees."),
        ["DELETE /api/tasks/{id}/draft"] = ("executive board signatory contributor leader", "A note of one's own, which nobody else sees."),
        ["POST /api/deputies"] = ("executive board signatory contributor leader", OwnRole),
        ["POST /api/deputies/end"] = ("executive board signatory contributor leader", OwnRole),
        ["POST /api/evidence"] = (
            "executive board signatory contributor", "Whoever works on the moves puts documents on file; who it was stays with them."),
    };

    /// <summary>What has an effect once more when all is over, because it is another thing, or a thing that goes on.</summary>
    private static readonly Dictionary<string, string> Free = new()
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
        ["POST /api/checklists/{id}/return"] = "The region sends it back once more.",
        ["POST /api/checklists/{id}/submit"] = "It was sent back, and is submitted again.",
        ["POST /api/committees/{id}/seats"] = "Somebody who had left sits again.",
        ["POST /api/people/{id}/grant"] = "It was taken away before.",
        ["POST /api/people/{id}/revoke"] = "It was given again.",
        ["POST /api/people"] = "Another name.",
        ["POST /api/waves"] = "Another wave.",
        ["POST /api/waves/{id}/retargets"] = "Another date.",
        ["POST /api/services/{code}/suitability"] = "Another decision.",
        ["PUT /api/tasks/{id}/draft"] = "Another note.",
    };

    public static bool IsOpenTo(string command, string persona) =>
        Open.TryGetValue(command, out var open) && open.Parts.Split(' ').Contains(persona.Split('-')[^1]);

    /// <summary>What is gone already can be taken away where nothing ever was.</summary>
    public static bool IsAboutNothing(string command) => command == "DELETE /api/tasks/{id}/draft";

    public static bool IsFree(string command) => Free.ContainsKey(command);
}
