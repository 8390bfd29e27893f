using Microsoft.AspNetCore.Http;
using Transition.Application.Access;
using Transition.Application.Pathways;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Transitions;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;
using Choice = Transition.Application.Common.Choice;

namespace Transition.Web.Transitions;

/// <summary>The list of transitions. What is asked of it is in its address, so that it can be passed on.</summary>
public static class TransitionListing
{
    public const string Path = "/transitions";

    private const int Rows = 50;

    public static async Task<IResult> ShowAsync(
        FormModel asked, string? next, Caller caller, TransitionDesk desk, WavePlanner waves, PathwayBook pathways, NameReader names,
        CancellationToken cancellation)
    {
        var model = new TransitionListModel(
            null, (await waves.ListAsync(caller, cancellation)).Items, PhasesOf(pathways), await names.ReadAsync(caller, cancellation));
        return await Pages.AnswerAsync<TransitionListPage, TransitionListModel>(
            asked, async () => model with { Lines = await desk.ListAsync(caller, FilterOf(asked), next, Rows, cancellation) }, () => model);
    }

    private static TransitionFilter FilterOf(FormModel asked) => new(
        asked["wave"], asked["service"], asked["footprint"], Choice.ReadOptional<TransitionStatus>(asked["status"], "status"),
        Phase: asked["phase"]);

    private static IReadOnlyList<Option> PhasesOf(PathwayBook pathways) =>
    [
        .. pathways.All.SelectMany(pathway => pathway.Stages).DistinctBy(stage => stage.Id)
            .Select(stage => new Option(stage.Id, $"{Words.Of(stage.Id)} ({stage.Name.ToLowerInvariant()})")),
        new(LineView.LivePhase, "Live"),
        new(LineView.EndPhase, "Ended"),
    ];
}
