using Transition.Domain.Common;
using Transition.Domain.Waves;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Waves;

/// <summary>Says in plain words what happened to a wave, or to the dates of many of its transitions.</summary>
internal static class WaveWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        WavePlanned planned => $"Wave planned: {Plan(planned.Plan)}.",
        WaveEdited edited => $"Plan of the wave changed: {Plan(edited.Plan)}.",
        WaveLaunched => "Wave launched.",
        FootprintLaunched launched =>
            $"{telling.Footprint(launched.Footprint)}: {Words.Count(launched.Started.Count, "transition")} started, {launched.Skipped.Count} skipped.",
        RetargetAsked asked => Telling.Because(
            $"New dates for {Words.Count(asked.Order.Count, "transition")}, {Telling.Dates(asked.Order.Targets)}", asked.Order.Reason),
        TrancheRetargeted done =>
            $"{telling.Footprint(done.Tranche[(done.Tranche.LastIndexOf('.') + 1)..])}: "
            + $"{Words.Count(done.Services.Count, "transition")} took the new dates, {done.Refused.Count} refused.",
        _ => null,
    };

    private static string Plan(WavePlan plan) =>
        $"{plan.Name}, {Words.Count(plan.Services.Count, "service")} for {Words.Count(plan.Footprints.Count, "footprint")}";
}
