using System.Diagnostics;
using System.Diagnostics.Metrics;
using Transition.Application.Journal;

namespace Transition.Application.Tests.Journal;

/// <summary>What the product tells of its work to whoever collects it.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Settling_WhereSomebodyCollects_IsTracedAndMeasuredByAggregateAndNamesNobody()
    {
        List<Activity> activities = [];
        HashSet<string> kinds = [];
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Add(activities, activity),
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Add(kinds, $"{Tag(tags, "transition.kind")} {Tag(tags, "transition.failed")}"));
        meters.Start();

        await using var players = await Players.StartedAsync();
        await players.ApproveAsync("QHM-executive", "G2");
        await players.Host.SettleAsync();

        Assert.Contains("submission False", kinds);
        var settled = Snapshot(activities).First(activity => activity.DisplayName == "settle submission");
        var aggregate = Assert.Single(settled.TagObjects);
        Assert.StartsWith("submission/", $"{aggregate.Value}", StringComparison.Ordinal);
    }

    private static object? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value;
            }
        }

        return null;
    }

    private static void Add<T>(ICollection<T> to, T item)
    {
        lock (to)
        {
            to.Add(item);
        }
    }

    private static List<T> Snapshot<T>(List<T> of)
    {
        lock (of)
        {
            return [.. of];
        }
    }
}
