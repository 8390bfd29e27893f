using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Committees;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;

namespace Transition.Web.Committees;

/// <summary>The pages of committees: who sits, the rule, the meetings, what was decided.</summary>
public static class CommitteePages
{
    public const string Path = "/committees";
    public const string Meetings = "/meetings";

    private static readonly Dictionary<string, string> Notices = new(StringComparer.Ordinal)
    {
        ["constituted"] = "The committee has been set up. Give its members their seats.",
        ["seated"] = "The seat has been given.",
        ["left"] = "The seat has been ended.",
        ["rule"] = "The rule is as you have set it.",
        ["declared"] = "Your interest has been recorded.",
    };

    public static void MapCommitteePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.ReadPapers);
        portal.MapGet(Path + "/{code}", ShowAsync).Needs(Permission.ReadPapers);
        var work = portal.MapGroup(Path);
        work.MapPost("/", ConstituteAsync).Needs(Permission.WorkCommittees);
        work.MapPost("/{code}/seats", SeatAsync).Needs(Permission.WorkCommittees);
        work.MapPost("/{code}/leave", LeaveAsync).Needs(Permission.WorkCommittees);
        work.MapPost("/{code}/rule", RuleAsync).Needs(Permission.WorkCommittees);
        work.MapPost("/{code}/interests", DeclareAsync).Needs(Permission.WorkCommittees);
        work.MapPost("/{code}/meetings", CallAsync).Needs(Permission.WorkCommittees);
    }

    private static async Task<RazorComponentResult<CommitteesPage>> ListAsync(
        Caller caller, CommitteeFacts facts, CancellationToken cancellation) =>
        Pages.Show<CommitteesPage, CommitteesModel>(await facts.ListAsync(caller, cancellation));

    private static async Task<RazorComponentResult<CommitteePage>> ShowAsync(
        string code, string? notice, Caller caller, CommitteeFacts facts, CancellationToken cancellation) =>
        Pages.Show<CommitteePage, CommitteeModel>(
            await facts.ReadAsync(caller, code, cancellation), notice: Notices.GetValueOrDefault(notice ?? string.Empty));

    private static Task<IResult> ConstituteAsync(
        FormModel form, Caller caller, CommitteeDesk desk, CommitteeFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<CommitteesPage, CommitteesModel>(
            form,
            async () => At((await desk.ConstituteAsync(caller, new(form["code"]), cancellation)).Code, "constituted"),
            () => facts.ListAsync(caller, cancellation));

    private static Task<IResult> SeatAsync(
        string code, FormModel form, Caller caller, CommitteeDesk desk, CommitteeFacts facts, CancellationToken cancellation) =>
        DoAsync(
            code, "seated", form, caller, facts,
            () => desk.SeatAsync(
                caller, code,
                new(form["body"], form["person"], form["role"], form["votes"] is not null, form.Date("from"), form.Date("until"), form["deputy"]),
                cancellation),
            cancellation);

    private static Task<IResult> LeaveAsync(
        string code, FormModel form, Caller caller, CommitteeDesk desk, CommitteeFacts facts, CancellationToken cancellation)
    {
        var seat = (form["leave.person"] ?? string.Empty).Split('|', 2);
        return DoAsync(
            code, "left", form, caller, facts,
            () => FieldNames.InAsync(
                () => desk.LeaveAsync(
                    caller, code, new(seat[0], seat.ElementAtOrDefault(1), form.Date("leave.on"), form["leave.reason"]), cancellation),
                LeavingField),
            cancellation);
    }

    private static Task<IResult> RuleAsync(
        string code, FormModel form, Caller caller, CommitteeDesk desk, CommitteeFacts facts, CancellationToken cancellation) =>
        DoAsync(
            code, "rule", form, caller, facts,
            async () =>
            {
                var rule = form.All("rule").ToImmutableHashSet();
                return await desk.ChangeRuleAsync(
                    caller, code,
                    new(
                        form["reason"], rule.Contains("nhs"), rule.Contains("icbs"), rule.Contains("consensus"), rule.Contains("money"),
                        form["basis"]),
                    long.TryParse(form[FormModel.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
                    cancellation);
            },
            cancellation);

    private static Task<IResult> DeclareAsync(
        string code, FormModel form, Caller caller, CommitteeDesk desk, CommitteeFacts facts, CancellationToken cancellation) =>
        DoAsync(
            code, "declared", form, caller, facts, () => desk.DeclareAsync(caller, code, new(form["text"]), cancellation), cancellation);

    private static Task<IResult> CallAsync(
        string code, FormModel form, Caller caller, MeetingDesk desk, CommitteeFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<CommitteePage, CommitteeModel>(
            form,
            async () =>
            {
                var agenda = (form["agenda"] ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var called = await desk.CallAsync(
                    caller, code, new(form.Date("on"), [.. agenda.Select(text => new AgendaInput(text))]), form.Key, cancellation);
                return Address.Item(Meetings, called.Id);
            },
            () => facts.ReadAsync(caller, code, cancellation));

    private static Task<IResult> DoAsync(
        string code, string notice, FormModel form, Caller caller, CommitteeFacts facts, Func<Task<CommitteeView>> command,
        CancellationToken cancellation) =>
        Pages.PostAsync<CommitteePage, CommitteeModel>(form, command, At(code, notice), () => facts.ReadAsync(caller, code, cancellation));

    /// <summary>The body and the person are chosen together.</summary>
    private static string LeavingField(string field) => field switch
    {
        "body" => "leave.person",
        _ when field.StartsWith("leave.", StringComparison.Ordinal) => field,
        _ => $"leave.{field}",
    };

    private static string At(string code, string notice) => $"{Address.Item(Path, code)}?notice={notice}";
}
