using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// Keeps account of the aggregates that are parked: for administrators to read what to mend, and for the sweep to take them up again.
/// </summary>
public sealed class Parking(
    [FromKeyedServices(Settings.Store)] IDocumentStore settings, TimeProvider machine, ILogger<Parking> log)
{
    private const string Mend =
        "Restore this history from a backup, or install the release that can read it. It is then taken up again by itself, within a minute.";

    private const string Rebuild = "Make the read models anew: rebuild. It is then taken up again by itself, within a minute.";

    private const string Look =
        "It is tried again every half minute. If it stays here, give the log of this moment to whoever maintains Transition.";

    public async Task<IReadOnlyList<Parked>> AllAsync(CancellationToken cancellation) =>
        [.. ((await settings.ReadAsync(Settings.Parked, cancellation))?.As<ParkedList>() ?? ParkedList.None).Of.Values];

    /// <summary>Parks an aggregate, or the other one that a failure names. If the storage is away, the next sweep does.</summary>
    public async Task ParkAsync(AggregateRef aggregate, Exception why, CancellationToken cancellation)
    {
        var found = why is UnreadableException unreadable ? unreadable.Aggregate : aggregate;
        log.LogError(why, "{Aggregate} is parked.", found);
        var parked = new Parked(found.Kind, found.Id, machine.GetUtcNow(), why.Message, WhatToDo(why));
        try
        {
            await ChangeAsync(list => list.With(parked), cancellation);
        }
        catch (StorageUnavailableException away)
        {
            log.LogWarning(away, "That {Aggregate} is parked could not be noted; the next sweep does.", found);
        }
    }

    /// <summary>It has been mended.</summary>
    public async Task ReleaseAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        await ChangeAsync(list => list.Without($"{aggregate}"), cancellation);
        log.LogWarning("{Aggregate} is parked no longer.", aggregate);
    }

    private static string WhatToDo(Exception why) => why switch
    {
        UnreadableException => Mend,
        UnreadableDocumentException => Rebuild,
        _ => Look,
    };

    private Task ChangeAsync(Func<ParkedList, ParkedList> change, CancellationToken cancellation) =>
        settings.ChangeAsync(Settings.Parked, ParkedList.None, change, machine, cancellation);
}
