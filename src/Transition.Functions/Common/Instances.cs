using Transition.Application.Ports;

namespace Transition.Functions.Common;

/// <summary>The ids of orchestrations: one for each wave, transition and matter, so that none is started twice.</summary>
public static class Instances
{
    public static string OfLaunch(string wave) => $"launch-{wave}";

    public static string OfMove(string transition) => $"move-{transition}";

    public static string OfApproval(AggregateRef matter) => $"approval-{matter.Kind}-{matter.Id}";
}
