using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>Proves that the history is as it was recorded, and gives it away whole.</summary>
public sealed class AuditDesk(
    IEventStore store, ISealStore seals, EventCodec codec, [FromKeyedServices(Settings.Store)] IDocumentStore settings)
{
    /// <summary>
    /// Recomputes every chain hash, refolds every history and compares both with the heads and with the seals. Long: reads every
    /// table. What is committed meanwhile is no problem.
    /// </summary>
    public async Task<AuditResult> VerifyAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Audit);
        var sealedVersions = await SealedVersions.ReadAsync(seals.ReadAllAsync(cancellation), await KeptEndAsync(cancellation), cancellation);
        List<AuditProblem> problems = [.. sealedVersions.Problems];
        problems.AddRange(sealedVersions.Aggregates
            .Where(aggregate => !AggregateKinds.All.Contains(aggregate.Kind))
            .Select(aggregate => new AuditProblem($"{aggregate}", 0, "A seal holds a kind of aggregate that there is not.")));
        long count = 0;
        foreach (var kind in AggregateKinds.All)
        {
            var check = new KindCheck(kind, store, codec, sealedVersions);
            problems.AddRange(await check.RunAsync(cancellation));
            count += check.Checked;
        }

        return new(problems.Count == 0, count, problems);
    }

    /// <summary>
    /// Writes every event with its context and chain hash, one JSON object a line. The data are the stored bytes as they are, so
    /// that whoever reads them can recompute the chain.
    /// </summary>
    public async Task ExportAsync(Caller caller, Stream output, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.Audit);
        var lines = new ExportLines();
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var stored in store.ReadAllEventsAsync(kind, cancellation))
            {
                await output.WriteAsync(lines.Of(stored), cancellation);
            }
        }

        await output.FlushAsync(cancellation);
    }

    private async Task<SealEnd> KeptEndAsync(CancellationToken cancellation) =>
        (await settings.ReadAsync(Settings.LastSeal, cancellation))?.As<SealEnd>() ?? SealEnd.None;
}
