using System.Collections.Immutable;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Support;

/// <summary>
/// A tranche with its transitions and their books, driven through time. After each command everything settles, and at each step
/// a second look must give nothing.
/// </summary>
internal sealed partial class Drive
{
    private readonly List<IEvent> trancheEvents = [];
    private readonly Dictionary<string, List<IEvent>> moveEvents = [];

    public required Pathway Pathway { get; init; }

    public Tranche Tranche { get; private set; } = Tranche.Empty("w1.east");

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => London.DateOf(Now);

    public Dictionary<string, ServiceTransition> Moves { get; } = [];

    public Dictionary<string, Custody> Books { get; } = [];

    public List<(DateOnly On, IEvent Event)> Log { get; } = [];

    public IReadOnlyList<IEvent> TrancheEvents => trancheEvents;

    public IReadOnlyList<IEvent> EventsOf(string service) => moveEvents[service];

    public IEnumerable<T> Happened<T>() => Log.Select(entry => entry.Event).OfType<T>();

    public Line Line(string service = "13A") => Tranche.Lines[service];

    public ServiceTransition Move(string service = "13A") => Moves[service];

    public Custody Book(string service = "13A") => Books[service];

    /// <summary>Starts services on a pathway, in the morning of a day.</summary>
    public static Drive Start(
        string pathway, string on, Targets targets, ImmutableList<string>? services = null, ImmutableList<string>? icbs = null)
    {
        var drive = new Drive { Pathway = Some.Pathway(pathway), Now = Some.Morning(on) };
        ImmutableList<string> all = services ?? ["13A"];
        var covered = icbs ?? Some.Icbs;
        foreach (var service in all)
        {
            drive.StartMove(service, covered, targets);
        }

        return drive.Do(drive.Tranche.Start(new(
            "w1", "east", covered, Some.Region, Some.Committee, drive.Pathway.Id, drive.Pathway.Version, targets,
            all, [.. all.Select(service => drive.Moves[service].Id)], [Some.Manager])));
    }

    /// <summary>Applies events of the tranche and lets everything settle.</summary>
    public Drive Do(IEnumerable<IEvent> events)
    {
        Record(events);
        Settle();
        return this;
    }

    /// <summary>A command to one transition, with what the tranche is told of it.</summary>
    public Drive Steer(string service, Func<ServiceTransition, IReadOnlyList<IEvent>> command)
    {
        foreach (var happened in command(Moves[service]))
        {
            RecordMove(service, happened);
            Record(happened switch
            {
                Paused => Tranche.Hold(service),
                Resumed => Tranche.Free(service),
                Withdrawn => Tranche.Leave(service),
                Rescoped rescoped => Tranche.Rescope(service, rescoped.Icbs),
                _ => [],
            });
        }

        Settle();
        return this;
    }

    /// <summary>Moves on to ten in the morning of a day; every due moment before it comes in its turn.</summary>
    public Drive On(string day) => To(Some.Morning(day));

    public Drive To(DateTimeOffset moment)
    {
        while (Tranche.NextDue(Pathway, Now) is { } due && due < moment)
        {
            Assert.True(due > Now, "Something is due that was not done.");
            Now = due;
            Settle();
        }

        Now = moment > Now ? moment : Now;
        Settle();
        return this;
    }

    /// <summary>Jumps over due moments, as a machine does that was switched off.</summary>
    public Drive Jump(string day)
    {
        Now = Some.Morning(day);
        Settle();
        return this;
    }

    private void StartMove(string service, ImmutableList<string> icbs, Targets targets)
    {
        var today = Today;
        var book = Custody.Empty(service)
            .After(Custody.Empty(service).Catalogue(Some.Facts, new(Suitability.Ready, today.AddYears(-1), "Ready", "board", Now)));
        var from = Pathway.From[0];
        if (from != HoldingState.Nhse)
        {
            book = book.Apply(new HoldingDated("before", from, today.AddDays(-30), icbs, "east", Some.Committee, null));
        }

        var (events, refused) = book.Claim([new(Tranche.Id, "east", icbs, Some.Committee, Pathway)], today);
        Assert.Empty(refused);
        Books[service] = book.After(events);
        var id = Books[service].TransitionOf(Tranche.Id)!;
        Moves[service] = ServiceTransition.Empty(id);
        moveEvents[service] = [];
        RecordMove(service, new TransitionStarted(
            service, "east", icbs, Some.Committee, Tranche.Id, Pathway.Id, Pathway.Version, targets, from));
    }
}
