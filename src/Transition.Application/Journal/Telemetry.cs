using System.Diagnostics;
using System.Diagnostics.Metrics;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// What the product itself tells of its work, for a host that collects telemetry. It names aggregates, and never people or what they
/// have written.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Transition";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Settling = Meter.CreateHistogram<double>(
        "transition.settling.duration", "s", "How long it takes until what a commit or a signal causes has happened.");

    private static readonly Counter<int> Swept = Meter.CreateCounter<int>(
        "transition.sweep.settled", "{commit}", "Commits that were left behind and that the sweep has settled.");

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Whether anybody collects what is measured.</summary>
    public static bool IsMeasured => Settling.Enabled;

    public static Activity? Settle(AggregateRef aggregate) =>
        Activities.StartActivity($"settle {aggregate.Kind}")?.SetTag("transition.aggregate", aggregate.ToString());

    public static void Settled(AggregateRef aggregate, TimeSpan duration, bool failed)
    {
        Settling.Record(duration.TotalSeconds, new("transition.kind", aggregate.Kind), new("transition.failed", failed));
        if (failed)
        {
            Activity.Current?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public static void SweptUp(int commits) => Swept.Add(commits);
}
