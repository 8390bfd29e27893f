using System.Globalization;
using System.Text;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.LocalHost.Terminal;

namespace Transition.LocalHost.Demo;

/// <summary>
/// Tells the story from where it was left: which day is done is kept with the data, and a day that was broken off is begun
/// again without a double.
/// </summary>
public sealed class DemoRun(
    DemoStory story,
    DemoCast cast,
    IBusinessTimeline timeline,
    BusinessClock clock,
    Settler settler,
    [FromKeyedServices("settings")] IDocumentStore settings)
{
    private const string Key = "demo-days-done";

    public async Task RunAsync(TextWriter output, CancellationToken cancellation)
    {
        await cast.GatherAsync(cancellation);
        var steps = story.Steps;
        var kept = await settings.ReadAsync(Key, cancellation);
        var done = kept is null ? 0 : int.Parse(Encoding.UTF8.GetString(kept.Content.Span), CultureInfo.InvariantCulture);
        using var bar = new ProgressBar(output, "days", steps.Count);
        for (; done < steps.Count; done++)
        {
            var step = steps[done];
            bar.Report(done, string.Create(CultureInfo.InvariantCulture, $"{step.On:d MMMM yyyy}: {step.What}"));
            await MoveToAsync(step.On, cancellation);
            await step.DoAsync(cancellation);
            await settler.IdleAsync(cancellation);
            var next = (done + 1).ToString(CultureInfo.InvariantCulture);
            kept = await settings.WriteAsync(Key, Encoding.UTF8.GetBytes(next), kept?.ETag, cancellation);
        }

        bar.Report(done, "The story is told");
    }

    private async Task MoveToAsync(DateOnly day, CancellationToken cancellation)
    {
        // Ten in the morning, when offices are open; a day that was broken off goes on at the time it was.
        var morning = London.Midnight(day).AddHours(10);
        if (clock.GetUtcNow() < morning)
        {
            await timeline.MoveToAsync(morning, cancellation);
        }
    }
}
