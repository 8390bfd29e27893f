using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Assessments;

/// <summary>The pages on which assessments and checklists are filled in, submitted, reviewed and sent back.</summary>
public static class AssessmentPages
{
    public const string Path = "/assessments";

    private static readonly Dictionary<string, string> Notices = new(StringComparer.Ordinal)
    {
        ["saved"] = "The answers have been saved.",
        ["submitted"] = "It has been submitted. Each body confirms this copy from its tasks.",
        ["reviewed"] = "The region's review has been recorded.",
        ["returned"] = "It has been sent back.",
        ["moderated"] = "The scores have been recorded.",
    };

    public static void MapAssessmentPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path + "/{id}", ShowAsync).Needs(Permission.ReadPapers);
        portal.MapGet(Path + "/{id}/sections/{section}", EditAsync).Needs(Permission.WorkAssessments);
        portal.MapPost(Path + "/{id}/sections/{section}", SaveAsync).Needs(Permission.WorkAssessments);
        portal.MapPost(Path + "/{id}/submit", SubmitAsync).Needs(Permission.WorkAssessments);
        portal.MapPost(Path + "/{id}/review", ReviewAsync).Needs(Permission.WorkAssessments);
        portal.MapPost(Path + "/{id}/return", ReturnAsync).Needs(Permission.WorkAssessments);
    }

    private static async Task<RazorComponentResult<AssessmentPage>> ShowAsync(
        string id, string? notice, Caller caller, AssessmentFacts facts, CancellationToken cancellation) =>
        Pages.Show<AssessmentPage, AssessmentModel>(
            await facts.ReadAsync(caller, id, null, cancellation), notice: Notices.GetValueOrDefault(notice ?? string.Empty));

    private static async Task<RazorComponentResult<SectionPage>> EditAsync(
        string id, string section, Caller caller, AssessmentFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(caller, id, section, cancellation);
        return Pages.Show<SectionPage, AssessmentModel>(model, SectionForm.Of(model.Section!));
    }

    private static Task<IResult> SaveAsync(
        string id, string section, FormModel form, Caller caller, AssessmentDesk desk, AssessmentFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<SectionPage, AssessmentModel>(
            form,
            async () =>
            {
                var model = await facts.ReadAsync(caller, id, section, cancellation);
                await desk.AnswerAsync(caller, id, SectionForm.Read(form, model.Section!), cancellation);
                return $"{model.Address}?notice=saved";
            },
            () => facts.ReadAsync(caller, id, section, cancellation));

    private static Task<IResult> SubmitAsync(
        string id, FormModel form, Caller caller, AssessmentDesk desk, AssessmentFacts facts, CancellationToken cancellation) =>
        DoAsync(id, "submitted", form, caller, facts, () => desk.SubmitAsync(caller, id, cancellation), cancellation);

    private static Task<IResult> ReviewAsync(
        string id, FormModel form, Caller caller, AssessmentDesk desk, AssessmentFacts facts, CancellationToken cancellation) =>
        DoAsync(
            id, "reviewed", form, caller, facts, () => desk.ReviewAsync(caller, id, new(form["statement"]), cancellation), cancellation);

    private static Task<IResult> ReturnAsync(
        string id, FormModel form, Caller caller, AssessmentDesk desk, AssessmentFacts facts, CancellationToken cancellation) =>
        DoAsync(
            id, "returned", form, caller, facts,
            () => desk.ReturnAsync(caller, id, new(form["to"], form["reason"]), cancellation), cancellation);

    private static Task<IResult> DoAsync(
        string id, string notice, FormModel form, Caller caller, AssessmentFacts facts, Func<Task<AssessmentView>> command,
        CancellationToken cancellation) =>
        Pages.PostAsync<AssessmentPage, AssessmentModel>(
            form, command, $"{Common.Lists.Address.Item(Path, id)}?notice={notice}", () => facts.ReadAsync(caller, id, null, cancellation));
}
