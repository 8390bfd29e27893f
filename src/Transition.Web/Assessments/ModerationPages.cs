using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>The pages on which the national panel compares assessments and scores them.</summary>
public static class ModerationPages
{
    public const string Compare = AssessmentPages.Path + "/side-by-side";

    public static void MapModerationPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Compare, CompareAsync).Needs(Permission.ReadPapers);
        portal.MapGet(AssessmentPages.Path + "/{id}/moderation", ScoreAsync).Needs(Permission.WorkAssessments);
        portal.MapPost(AssessmentPages.Path + "/{id}/moderation", RecordAsync).Needs(Permission.WorkAssessments);
    }

    private static async Task<RazorComponentResult<SideBySidePage>> CompareAsync(
        string? wave, string? gate, Caller caller, AssessmentDesk desk, NameReader names, CancellationToken cancellation) =>
        Pages.Show<SideBySidePage, SideBySideModel>(
            new(await desk.ModerationAsync(caller, wave, gate, cancellation), await names.ReadAsync(caller, cancellation)));

    private static async Task<RazorComponentResult<ModerationPage>> ScoreAsync(
        string id, Caller caller, AssessmentFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(caller, id, null, cancellation);
        var known = model.Assessment.Sections.Where(section => section.Score is not null || section.Rating is not null);
        return Pages.Show<ModerationPage, AssessmentModel>(model, FormModel.Of(known.SelectMany(section => new (string, StringValues)[]
        {
            ($"scores.{section.Id}", Choice.NameOf(section.Score?.Mark ?? section.Rating!.Value)),
            ($"comments.{section.Id}", section.Score?.Comment ?? string.Empty),
        })));
    }

    private static Task<IResult> RecordAsync(
        string id, FormModel form, Caller caller, AssessmentDesk desk, AssessmentFacts facts, CancellationToken cancellation) =>
        Pages.PostAsync<ModerationPage, AssessmentModel>(
            form,
            async () =>
            {
                var model = await facts.ReadAsync(caller, id, null, cancellation);
                await desk.ModerateAsync(
                    caller, id,
                    new([
                        .. model.Assessment.Sections.Select(section =>
                            new ScoreInput(section.Id, form[$"scores.{section.Id}"], form[$"comments.{section.Id}"])),
                    ]),
                    cancellation);
                return $"{model.Address}?notice=moderated";
            },
            () => facts.ReadAsync(caller, id, null, cancellation));
}
