using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Transitions;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Transitions;

/// <summary>Single moves of a service for a footprint.</summary>
public static class TransitionEndpoints
{
    public static void MapTransitions(this IEndpointRouteBuilder api)
    {
        var transitions = api.MapGroup("/transitions").WithTags("Transitions");
        transitions.MapGet("/", ListAsync).Needs(Permission.ReadTransitions)
            .WithSummary("The transitions, page by page");
        transitions.MapGet("/{id}", GetAsync).Needs(Permission.ReadTransitions)
            .WithSummary("A transition with its gates and what it waits for");
        transitions.MapPost("/", StartAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Starts a single transition");
        transitions.MapPost("/{id}/claw-back", ClawBackAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Starts the return of the service to NHS England, as a transition of its own");
        MapSteering(transitions);
    }

    private static void MapSteering(RouteGroupBuilder transitions)
    {
        transitions.MapPost("/{id}/pause", PauseAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Stops a transition until it is resumed");
        transitions.MapPost("/{id}/resume", ResumeAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Takes a paused transition up again");
        transitions.MapPost("/{id}/withdraw", WithdrawAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Ends a transition for good; what it has claimed is released");
        transitions.MapPost("/{id}/defer", DeferAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Puts the next change of holding off to a later date");
        transitions.MapPost("/{id}/rescope", RescopeAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Takes ICBs out of a transition");
        transitions.MapPost("/{id}/retarget", RetargetAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Aims at other dates");
        transitions.MapPost("/{id}/confirm", ConfirmAsync).Needs(Permission.SteerTransitions)
            .WithSummary("Confirms that all is in place for the change of holding");
    }

    private static Task<Page<LineView>> ListAsync(
        Caller caller,
        TransitionDesk desk,
        string? wave,
        string? service,
        string? footprint,
        string? status,
        string? state,
        string? phase,
        string? gate,
        string? next,
        int? limit,
        CancellationToken cancellation)
    {
        var filter = new TransitionFilter(
            wave, service, footprint, Choice.ReadOptional<TransitionStatus>(status, "status"),
            Choice.ReadOptional<HoldingState>(state, "state"), phase, gate);
        return desk.ListAsync(caller, filter, next, limit, cancellation);
    }

    private static Task<TransitionView> GetAsync(string id, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.GetAsync(caller, id, cancellation);

    private static async Task<Created<TransitionView>> StartAsync(
        TransitionInput input, IdempotencyKey key, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        Created(await desk.StartAsync(caller, input, key.Value, cancellation));

    private static async Task<Created<TransitionView>> ClawBackAsync(
        string id, ClawBackInput input, IdempotencyKey key, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        Created(await desk.ClawBackAsync(caller, id, input, key.Value, cancellation));

    private static Created<TransitionView> Created(TransitionView view) => TypedResults.Created($"/api/transitions/{view.Id}", view);

    private static Task<TransitionView> PauseAsync(
        string id, ReasonInput? input, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.PauseAsync(caller, id, input ?? new(null), cancellation);

    private static Task<TransitionView> ResumeAsync(
        string id, ReasonInput? input, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.ResumeAsync(caller, id, input ?? new(null), cancellation);

    private static Task<TransitionView> WithdrawAsync(
        string id, ReasonInput? input, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.WithdrawAsync(caller, id, input ?? new(null), cancellation);

    private static Task<TransitionView> DeferAsync(
        string id, DeferInput input, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.DeferAsync(caller, id, input, cancellation);

    private static Task<TransitionView> RescopeAsync(
        string id, RescopeInput input, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.RescopeAsync(caller, id, input, cancellation);

    private static Task<TransitionView> RetargetAsync(
        string id, RetargetInput input, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.RetargetAsync(caller, id, input, cancellation);

    private static Task<TransitionView> ConfirmAsync(
        string id, ConfirmInput input, Caller caller, TransitionDesk desk, CancellationToken cancellation) =>
        desk.ConfirmAsync(caller, id, input, cancellation);
}
