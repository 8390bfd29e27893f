using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Catalogue;
using Transition.Application.Journal;
using Transition.Application.Waves;
using Transition.Domain.Common;

namespace Transition.Application.Tests;

/// <summary>A small piece of the programme: a judgement of the Board, and a wave of three services for two footprints on its way.</summary>
internal static class Story
{
    public const string Wave = "Joint working in 2023";

    public static async Task<TestHost> TellAsync(Action<IServiceCollection>? add = null)
    {
        var host = await TestHost.WithReferenceDataAsync(add);
        host.Clock.Now = new(2022, 6, 6, 9, 0, 0, TimeSpan.Zero);
        await host.Get<CatalogueDesk>().DecideSuitabilityAsync(
            TestHost.Board, "6", new("ready", new(2025, 4, 1), "Ready at last."), CancellationToken.None);
        var planner = host.Get<WavePlanner>();
        var input = new WaveInput(
            Wave, "joint-only", new(["2", "3", "105"], null), ["NENC", "NW"], new Targets(new DateOnly(2023, 4, 1)));
        var wave = await planner.PlanAsync(TestHost.Manager, input, "key", CancellationToken.None);
        await planner.LaunchAsync(TestHost.Manager, wave.Id, CancellationToken.None);
        await host.SettleAsync();
        host.Clock.Now = new(2022, 9, 1, 9, 0, 0, TimeSpan.Zero);
        await host.Get<Deadlines>().PlayAsync(CancellationToken.None);
        return host;
    }
}
