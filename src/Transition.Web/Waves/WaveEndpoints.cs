using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Waves;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Waves;

/// <summary>Planning, previewing and launching waves.</summary>
public static class WaveEndpoints
{
    private const string Tag = "Waves";

    public static void MapWaves(this IEndpointRouteBuilder api)
    {
        var waves = api.MapGroup("/waves").WithTags(Tag);
        waves.MapGet("/", ListAsync).Needs(Permission.ReadTransitions)
            .WithSummary("The waves, the newest first");
        waves.MapGet("/{id}", GetAsync).Needs(Permission.ReadTransitions)
            .WithSummary("A wave, with how far its launch and its transitions are");
        waves.MapPost("/preview", PreviewAsync).Needs(Permission.PlanWaves)
            .WithSummary("What a launch of this plan would start and skip now; changes nothing");
        waves.MapPost("/", PlanAsync).Needs(Permission.PlanWaves)
            .WithSummary("Plans a wave");
        waves.MapPut("/{id}", EditAsync).Needs(Permission.PlanWaves)
            .WithSummary("Changes the plan of a wave before its launch");
        waves.MapPost("/{id}/launch", LaunchAsync).Needs(Permission.PlanWaves)
            .WithSummary("Launches a wave; it goes on by itself, and the wave tells how far it is");
    }

    private static Task<Page<WaveView>> ListAsync(Caller caller, WavePlanner planner, CancellationToken cancellation) =>
        planner.ListAsync(caller, cancellation);

    private static async Task<Versioned<WaveView>> GetAsync(string id, Caller caller, WavePlanner planner, CancellationToken cancellation)
    {
        var wave = await planner.GetAsync(caller, id, cancellation);
        return new(wave, wave.Version);
    }

    private static Task<WavePreview> PreviewAsync(WaveInput input, Caller caller, WavePlanner planner, CancellationToken cancellation) =>
        planner.PreviewAsync(caller, input, cancellation);

    private static async Task<Created<WaveView>> PlanAsync(
        WaveInput input, IdempotencyKey key, Caller caller, WavePlanner planner, CancellationToken cancellation)
    {
        var wave = await planner.PlanAsync(caller, input, key.Value, cancellation);
        return TypedResults.Created($"/api/waves/{wave.Id}", wave);
    }

    private static async Task<Versioned<WaveView>> EditAsync(
        string id, WaveInput input, IfMatch ifMatch, Caller caller, WavePlanner planner, CancellationToken cancellation)
    {
        var wave = await planner.EditAsync(caller, id, input, ifMatch.Version, cancellation);
        return new(wave, wave.Version);
    }

    [AnswersAtOnce]
    private static async Task<Accepted<WaveView>> LaunchAsync(string id, Caller caller, WavePlanner planner, CancellationToken cancellation)
    {
        var wave = await planner.LaunchAsync(caller, id, cancellation);
        return TypedResults.Accepted($"/api/waves/{wave.Id}", wave);
    }
}
