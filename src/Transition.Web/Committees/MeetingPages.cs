using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Committees;
using Transition.Application.Submissions;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;

namespace Transition.Web.Committees;

/// <summary>The page of a meeting, and what its chair and members do there.</summary>
public static class MeetingPages
{
    public static void MapMeetingPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(CommitteePages.Meetings + "/{id}", ShowAsync).Needs(Permission.ReadPapers);
        portal.MapPost(CommitteePages.Meetings + "/{id}", DoAsync).Needs(Permission.WorkCommittees);
    }

    private static async Task<RazorComponentResult<MeetingPage>> ShowAsync(
        string id, string? notice, Caller caller, CommitteeFacts facts, CancellationToken cancellation) =>
        Pages.Show<MeetingPage, MeetingModel>(
            await facts.MeetingAsync(caller, id, cancellation), notice: notice is null ? null : "It has been recorded.");

    private static Task<IResult> DoAsync(
        string id, FormModel form, Caller caller, MeetingDesk desk, TaskReader papers, CommitteeFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<MeetingPage, MeetingModel>(
            form,
            () => FieldNames.InAsync(() => ActAsync(id, form, caller, desk, papers, cancellation), field => NameOf(form, field)),
            $"{Address.Item(CommitteePages.Meetings, id)}?notice=done",
            () => facts.MeetingAsync(caller, id, cancellation));

    private static async Task<MeetingView> ActAsync(
        string id, FormModel form, Caller caller, MeetingDesk desk, TaskReader papers, CancellationToken cancellation) => form["act"] switch
        {
            "open" => await desk.OpenAsync(caller, id, new(form.All("present")), cancellation),
            "come" => await desk.AttendAsync(caller, id, new(form["body"], true), cancellation),
            "go" => await desk.AttendAsync(caller, id, new(form["body"], false), cancellation),
            "table" => await desk.TableAsync(caller, id, await MotionAsync(form, papers, cancellation), cancellation),
            "vote" => await desk.VoteAsync(caller, id, Number(form), new(form[NameOf(form, "vote")], form["body"]), cancellation),
            "recuse" => await desk.RecuseAsync(caller, id, Number(form), new(form[NameOf(form, "reason")], form["body"]), cancellation),
            "count" => await desk.CountAsync(caller, id, Number(form), cancellation),
            "minutes" => await desk.MinuteAsync(caller, id, new(form["minutes"]), cancellation),
            "close" => await desk.CloseAsync(caller, id, cancellation),
            _ => throw Refuse.Invalid("act", "Choose what is to be done."),
        };

    /// <summary>Each motion has a form for each body that the person votes for.</summary>
    private static string NameOf(FormModel form, string field) => (form["act"], field) switch
    {
        ("vote", "vote") => $"vote{form["motion"]}.{form["body"]}",
        ("recuse", "reason") => $"interest{form["motion"]}.{form["body"]}",
        _ => field,
    };

    private static int Number(FormModel form) =>
        int.TryParse(form["motion"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A motion on a paper moves the outcome that is chosen, on the paper as it is now.</summary>
    private static async Task<MotionInput> MotionAsync(FormModel form, TaskReader papers, CancellationToken cancellation)
    {
        if (form["submission"] is not { } id)
        {
            return form["decision"] is null
                ? new(form["text"], form["money"] is not null)
                : throw Refuse.Invalid("submission", "Choose the paper that the motion decides, or move no decision.");
        }

        var paper = (await papers.SubmissionAsync(id, cancellation)).State;
        var decision = new DecisionInput(
            form["paper"] ?? paper.Paper, Application.Common.Choice.Read<Outcome>(form["decision"], "decision"), form["rationale"],
            Until: form.Date("until"));
        return new(form["text"], form["money"] is not null, id, decision);
    }
}
