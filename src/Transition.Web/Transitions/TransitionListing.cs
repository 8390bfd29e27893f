using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Pathways;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Transitions;
using Transition.Web.Common.Entries;
using Transition.Web.Insight;
using Choice = Transition.Application.Common.Choice;

namespace Transition.Web.Transitions;

/// <summary>The list of transitions. What is asked of it is in its address, so that it can be passed on.</summary>
public static class TransitionListing
{
    private const int Rows = 50;
    private const string Next = "next";

    private static readonly string[] Filters = ["wave", "footprint", "service", "status", "phase"];

    public static async Task<RazorComponentResult> ShowAsync(
        HttpRequest request, Caller caller, TransitionDesk desk, WavePlanner waves, PathwayBook pathways, Names names,
        CancellationToken cancellation)
    {
        var asked = new FormModel(request.Query.ToDictionary(item => item.Key, item => item.Value));
        Page<LineView>? lines = null;
        try
        {
            lines = await desk.ListAsync(caller, FilterOf(asked), asked[Next], Rows, cancellation);
        }
        catch (RefusedException refused) when (refused.Field is not null)
        {
            asked = asked with { Problem = refused };
        }

        var model = new TransitionListModel(
            asked, lines, lines?.Next is { } next ? AddressOf(asked, next) : null,
            (await waves.ListAsync(caller, cancellation)).Items, PhasesOf(pathways), await names.ReadAsync(caller, cancellation));
        return Common.Page.Of<TransitionListPage>(new { Model = model }, asked);
    }

    private static TransitionFilter FilterOf(FormModel asked) => new(
        asked["wave"], asked["service"], asked["footprint"], Choice.ReadOptional<TransitionStatus>(asked["status"], "status"),
        Phase: asked["phase"]);

    private static string AddressOf(FormModel asked, string next) => QueryHelpers.AddQueryString(
        "/transitions",
        Filters.Where(filter => asked[filter] is not null).ToDictionary(filter => filter, filter => asked[filter])
            .Append(new(Next, next)));

    private static IReadOnlyList<EntryOption> PhasesOf(PathwayBook pathways) =>
    [
        .. pathways.All.SelectMany(pathway => pathway.Stages).DistinctBy(stage => stage.Id)
            .Select(stage => new EntryOption(stage.Id, $"{Common.Plain.Sentence(stage.Id)} ({stage.Name.ToLowerInvariant()})")),
        new(LineView.LivePhase, "Live"),
        new(LineView.EndPhase, "Ended"),
    ];
}
