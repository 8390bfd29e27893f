using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;

namespace Transition.Application.Reference;

/// <summary>Enters the reference data, in the same way as everything else is entered. Safe to repeat.</summary>
public sealed class ReferenceImport(
    AggregateJournal journal, ReferenceData data, [FromKeyedServices(Settings.Store)] IDocumentStore settings)
{
    private const int AtOnce = 16;
    private const string Reason = "Reference data";

    /// <returns>False if this very data has been entered before.</returns>
    public async Task<bool> RunAsync(IProgress<ReferenceProgress>? progress, CancellationToken cancellation)
    {
        var stamp = await settings.ReadAsync(Settings.Reference, cancellation);
        if (stamp is not null && Encoding.UTF8.GetString(stamp.Content.Span) == data.Fingerprint)
        {
            return false;
        }

        var isNew = stamp is null;
        List<Func<CancellationToken, Task>> entries =
        [
            .. data.Organisations.Select(body => Enter<Organisation>(body.Key, isNew, known => known.Register(body.Value))),
            .. data.Services.Select(service => Enter<Custody>(service.Key, isNew, book => book.Catalogue(service.Value.Facts, service.Value.First))),
            .. data.Footprints.Select(footprint => Enter<Footprint>(footprint.Key, isNew, known => known.Agree(footprint.Value))),
            .. data.Frameworks.Select(framework => Enter<Framework>(framework.Key, isNew, known => known.Ship(framework.Value))),
        ];
        await RunAsync(entries, progress, cancellation);
        await StampAsync(stamp, cancellation);
        return true;
    }

    private Func<CancellationToken, Task> Enter<T>(string id, bool isNew, Func<T, IReadOnlyList<IEvent>> decide)
        where T : IAggregate<T> => cancellation => journal.ExecuteAsync(id, Actor.System, decide, cancellation, Reason, isLikelyNew: isNew);

    private static async Task RunAsync(
        List<Func<CancellationToken, Task>> entries, IProgress<ReferenceProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        await Parallel.ForEachAsync(
            entries,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (entry, token) =>
            {
                await entry(token);
                progress?.Report(new(Interlocked.Increment(ref done), entries.Count));
            });
    }

    private async Task StampAsync(StoredDocument? before, CancellationToken cancellation)
    {
        try
        {
            await settings.WriteAsync(Settings.Reference, Encoding.UTF8.GetBytes(data.Fingerprint), before?.ETag, cancellation);
        }
        catch (ConcurrencyException)
        {
            // Another process has entered the data at the same time; whichever stamp stands, nothing is entered twice.
        }
    }
}
