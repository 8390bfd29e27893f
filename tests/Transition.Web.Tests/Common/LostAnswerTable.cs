namespace Transition.Web.Tests.Common;

/// <summary>Which story sends which commands twice. Every command of the API is in it.</summary>
internal static class LostAnswerTable
{
    private const string Table =
        """
        Move        POST /api/waves/{id}/launch, POST /api/tasks/{id}/decision, POST /api/tasks/{id}/confirm,
                    POST /api/tasks/{id}/sign, POST /api/transitions/{id}/confirm, POST /api/transitions/{id}/claw-back,
                    POST /api/evidence, POST /api/notices/{id}/acknowledge, PUT /api/checklists/{id}/items,
                    PUT /api/checklists/{id}/items/{item}, POST /api/checklists/{id}/submit, POST /api/checklists/{id}/return
        Steering    POST /api/transitions/{id}/pause, POST /api/transitions/{id}/resume, POST /api/transitions/{id}/retarget,
                    POST /api/transitions/{id}/defer, POST /api/transitions/{id}/rescope, POST /api/transitions/{id}/withdraw
        Desks       POST /api/tasks/{id}/claim, POST /api/tasks/{id}/recuse, POST /api/tasks/{id}/delegate,
                    POST /api/records, PUT /api/records/{id}, POST /api/records/{id}/move,
                    POST /api/deputies, POST /api/deputies/end, PUT /api/digest
        Reference   POST /api/services/{code}/suitability, PUT /api/services/{code}, POST /api/organisations/{code}/segments,
                    PUT /api/organisations/{code}, POST /api/people, POST /api/people/{id}/grant, POST /api/people/{id}/revoke,
                    POST /api/footprints, PUT /api/frameworks/{id}
        Agreements  POST /api/agreements, POST /api/agreements/{id}/notice, POST /api/agreements/{id}/notice/withdraw,
                    POST /api/agreements/{id}/exit-plan, POST /api/agreements/{id}/vary
        Assessments POST /api/transitions, PUT /api/assessments/{id}/items, PUT /api/assessments/{id}/items/{item},
                    POST /api/assessments/{id}/submit, POST /api/assessments/{id}/review, POST /api/assessments/{id}/moderation,
                    POST /api/assessments/{id}/return
        Committees  POST /api/committees, POST /api/committees/{id}/seats, POST /api/committees/{id}/seats/leave,
                    POST /api/committees/{id}/interests, PUT /api/committees/{id}/rule, POST /api/committees/{id}/meetings,
                    POST /api/committees/meetings/{meeting}/open, POST /api/committees/meetings/{meeting}/attendance,
                    POST /api/committees/meetings/{meeting}/motions, POST /api/committees/meetings/{meeting}/motions/{number}/vote,
                    POST /api/committees/meetings/{meeting}/motions/{number}/recuse,
                    POST /api/committees/meetings/{meeting}/motions/{number}/count,
                    POST /api/committees/meetings/{meeting}/minutes, POST /api/committees/meetings/{meeting}/close
        Programme   POST /api/waves, PUT /api/waves/{id}, POST /api/waves/{id}/retargets, POST /api/waves/{id}/invitations,
                    POST /api/insight/changes/read, PUT /api/tasks/{id}/draft, DELETE /api/tasks/{id}/draft
        Keeping     POST /api/evidence/{id}/hold, POST /api/evidence/{id}/hold/lift, POST /api/evidence/{id}/disposal,
                    POST /api/evidence/{id}/disposal/withdraw, POST /api/evidence/{id}/disposal/agree, POST /api/rebuild
        """;

    /// <summary>What is sent with a body and changes nothing.</summary>
    private static readonly string[] Questions = ["POST /api/waves/preview", "POST /api/waves/{id}/retargets/preview"];

    private static readonly Dictionary<string, List<string>> Stories = CommandTable.Read(Table);

    /// <summary>All commands, and what is none although it looks like one.</summary>
    public static IEnumerable<string> All => Commands.Concat(Questions);

    public static IEnumerable<string> Commands => Stories.Values.SelectMany(commands => commands);

    public static IReadOnlyList<string> Of(string story) => Stories[story];
}
