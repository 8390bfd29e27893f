using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Committees;
using Transition.Application.Common;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Committees;

/// <summary>The meetings of committees: agenda, attendance, motions, votes, minutes.</summary>
public static class MeetingEndpoints
{
    public static void MapMeetings(this RouteGroupBuilder committees)
    {
        committees.MapGet("/{id}/meetings", ListAsync).Needs(Permission.ReadPapers).WithSummary("Its meetings, the newest first");
        committees.MapPost("/{id}/meetings", CallAsync).Needs(Permission.WorkCommittees).WithSummary("Calls a meeting");
        var meetings = committees.MapGroup("/meetings/{meeting}");
        meetings.MapGet("/", GetAsync).Needs(Permission.ReadPapers).WithSummary("A meeting with its motions and votes");
        meetings.MapPost("/open", OpenAsync).Needs(Permission.WorkCommittees).WithSummary("Opens it, with who is present");
        meetings.MapPost("/attendance", AttendAsync).Needs(Permission.WorkCommittees).WithSummary("Notes that a body came or left");
        meetings.MapPost("/motions", TableAsync).Needs(Permission.WorkCommittees).WithSummary("Puts a motion on the table");
        meetings.MapPost("/motions/{number}/vote", VoteAsync).Needs(Permission.WorkCommittees).WithSummary("Votes for a body");
        meetings.MapPost("/motions/{number}/recuse", RecuseAsync).Needs(Permission.WorkCommittees)
            .WithSummary("Declares an interest in a motion and takes no part in it");
        meetings.MapPost("/motions/{number}/count", CountAsync).Needs(Permission.WorkCommittees).WithSummary("Has the votes counted");
        meetings.MapPost("/minutes", MinuteAsync).Needs(Permission.WorkCommittees).WithSummary("Records the minutes");
        meetings.MapPost("/close", CloseAsync).Needs(Permission.WorkCommittees).WithSummary("Closes it");
    }

    private static Task<Page<MeetingEntry>> ListAsync(string id, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, id, cancellation);

    private static async Task<Created<MeetingView>> CallAsync(
        string id, MeetingInput input, IdempotencyKey key, Caller caller, MeetingDesk desk, CancellationToken cancellation)
    {
        var meeting = await desk.CallAsync(caller, id, input, key.Value, cancellation);
        return TypedResults.Created($"/api/committees/meetings/{meeting.Id}", meeting);
    }

    private static Task<MeetingView> GetAsync(string meeting, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.GetAsync(caller, meeting, cancellation);

    private static Task<MeetingView> OpenAsync(
        string meeting, OpenMeetingInput input, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.OpenAsync(caller, meeting, input, cancellation);

    private static Task<MeetingView> AttendAsync(
        string meeting, AttendanceInput input, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.AttendAsync(caller, meeting, input, cancellation);

    private static Task<MeetingView> TableAsync(
        string meeting, MotionInput input, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.TableAsync(caller, meeting, input, cancellation);

    private static Task<MeetingView> VoteAsync(
        string meeting, int number, VoteInput input, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.VoteAsync(caller, meeting, number, input, cancellation);

    private static Task<MeetingView> RecuseAsync(
        string meeting, int number, RecuseInput input, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.RecuseAsync(caller, meeting, number, input, cancellation);

    private static Task<MeetingView> CountAsync(
        string meeting, int number, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.CountAsync(caller, meeting, number, cancellation);

    private static Task<MeetingView> MinuteAsync(
        string meeting, MinutesInput input, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.MinuteAsync(caller, meeting, input, cancellation);

    private static Task<MeetingView> CloseAsync(string meeting, Caller caller, MeetingDesk desk, CancellationToken cancellation) =>
        desk.CloseAsync(caller, meeting, cancellation);
}
