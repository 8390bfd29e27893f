using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <content>What is due now: the rules by which lines move.</content>
public sealed partial record Tranche
{
    /// <summary>More events than this are left for the next look.</summary>
    private const int MostEvents = 40;

    /// <summary>A body has at least this many days to answer, however late the gate was reached.</summary>
    private const int LeastDaysToAnswer = 7;

    /// <summary>
    /// The events that are due now. Called again on the state they lead to, it gives none; called twice, the second call gives
    /// nothing.
    /// </summary>
    public IReadOnlyList<IEvent> Advance(Pathway pathway, DateTimeOffset now)
    {
        var state = this;
        List<IEvent> events = [];
        while (events.Count < MostEvents && state.Due(pathway, now) is { Count: > 0 } due)
        {
            foreach (var happened in due)
            {
                state = state.Apply(happened);
                events.Add(happened);
            }
        }

        return events;
    }

    /// <summary>The next moment at which something falls due by itself.</summary>
    public DateTimeOffset? NextDue(Pathway pathway, DateTimeOffset now) =>
        Lines.Values
            .Where(line => line.Active)
            .SelectMany(line => MomentsOf(line, pathway))
            .Append(AssuranceMoment(pathway))
            .Where(moment => moment > now)
            .Min();

    /// <summary>The gate that a line is at or comes to next; null if the stage waits only for its date.</summary>
    public static Gate? NextGate(Line line, Pathway pathway)
    {
        if (!line.Active || line.Stage >= pathway.Stages.Count)
        {
            return null;
        }

        return pathway.Stages[line.Stage].Gates.FirstOrDefault(gate => (line.Passed & (1 << pathway.IndexOf(gate.Id))) == 0);
    }

    /// <summary>The moment at which a gate that a line has reached may open.</summary>
    public DateTimeOffset OpensAt(Line line, Gate gate, Stage stage) =>
        gate.OpensDaysBefore is { } days && TargetsOf(line).For(stage.Reaches) is { } target
            ? London.Midnight(target.AddDays(-days))
            : DateTimeOffset.MinValue;

    private IReadOnlyList<IEvent> Due(Pathway pathway, DateTimeOffset now)
    {
        if (!Exists)
        {
            return [];
        }

        List<IEvent> due = [.. Met(pathway), .. Reached(pathway, now)];
        due = due.Count > 0 ? due : Openings(pathway, now);
        return due.Count > 0 ? due : Assurance(pathway, now);
    }

    private List<IEvent> Met(Pathway pathway) =>
    [
        .. Lines.Values
            .Where(line => line.Active && RoundOf(line) is { } round && Passes(line, round))
            .GroupBy(line => (Gate: line.Gate!, line.Round))
            .Select(group => new GateMet(
                group.Key.Gate, pathway.IndexOf(group.Key.Gate), group.Key.Round, [.. group.Select(line => line.Service)])),
    ];

    private bool Passes(Line line, Round round) =>
        round.Asked.All(asked => !Concerns(asked.Body, line) || round.HasApproval(asked.Body, line.Service));

    /// <summary>An ICB that the line no longer covers has no say in it.</summary>
    private bool Concerns(string body, Line line) => !Icbs.Contains(body) || IcbsOf(line).Contains(body);

    private List<IEvent> Reached(Pathway pathway, DateTimeOffset now)
    {
        List<IEvent> events = [];
        var arrived = Lines.Values
            .Where(line => line.Active && !line.Overdue && TargetOf(line, pathway) is { } target && now >= London.Midnight(target))
            .GroupBy(line => (line.Stage, Target: TargetOf(line, pathway)!.Value, Ready: NextGate(line, pathway) is null && !line.Held,
                Last: line.Stage == (line.LastStage ?? (pathway.Stages.Count - 1))));
        foreach (var group in arrived)
        {
            ImmutableList<string> services = [.. group.Select(line => line.Service)];
            events.Add(group.Key.Ready
                ? new StageReached(services, group.Key.Stage, pathway.Stages[group.Key.Stage].Reaches, group.Key.Target, group.Key.Last)
                : new LinesOverdue(services, group.Key.Target));
        }

        return events;
    }

    private DateOnly? TargetOf(Line line, Pathway pathway) =>
        line.Stage < pathway.Stages.Count ? TargetsOf(line).For(pathway.Stages[line.Stage].Reaches) : null;

    private List<IEvent> Openings(Pathway pathway, DateTimeOffset now)
    {
        var waiting = Lines.Values
            .Where(line => line is { Active: true, Held: false, Gate: null, ReturnedFrom: null })
            .Select(line => (Line: line, Gate: NextGate(line, pathway)))
            .Where(item => item.Gate is not null && now >= OpensAt(item.Line, item.Gate, pathway.Stages[item.Line.Stage]));
        List<IEvent> events = [];
        foreach (var group in waiting.GroupBy(item => (
            Gate: item.Gate!, Due: DueOf(item.Line, item.Gate!, pathway, now), Anew: IsAnew(item.Line, item.Gate!, pathway))))
        {
            var number = RoundsOf(group.Key.Gate.Id).Count + 1 + events.Cast<GateOpened>().Count(opened => opened.Gate == group.Key.Gate.Id);
            ImmutableList<Line> lines = [.. group.Select(item => item.Line)];
            var asked = AskedFor(group.Key.Gate)
                .Where(body => lines.Any(line => Concerns(body.Body, line)))
                .Where(body => group.Key.Anew || !lines.TrueForAll(line => Stands(group.Key.Gate.Id, body.Body, line.Service)));
            events.Add(new GateOpened(
                group.Key.Gate.Id, pathway.IndexOf(group.Key.Gate.Id), number,
                [.. lines.Select(line => line.Service)], [.. asked], group.Key.Due, group.Key.Anew));
        }

        return events;
    }

    private bool IsAnew(Line line, Gate gate, Pathway pathway) =>
        (line.AskAnew & (1 << pathway.IndexOf(gate.Id))) != 0 || RoundsOf(gate.Id).All(round => !round.Services.Contains(line.Service));

    /// <summary>Whether a body's earlier approval of a service still stands: back to the last round that asked everybody.</summary>
    private bool Stands(string gate, string body, string service)
    {
        foreach (var round in RoundsOf(gate).Reverse().Where(round => round.Services.Contains(service)))
        {
            if (round.HasApproval(body, service))
            {
                return true;
            }

            if (round.Anew)
            {
                return false;
            }
        }

        return false;
    }

    private DateOnly DueOf(Line line, Gate gate, Pathway pathway, DateTimeOffset now)
    {
        var earliest = London.DateOf(now).AddDays(LeastDaysToAnswer);
        var usual = TargetOf(line, pathway)?.AddDays(-gate.DueDaysBefore) ?? earliest;
        return usual > earliest ? usual : earliest;
    }

    private IEnumerable<DateTimeOffset?> MomentsOf(Line line, Pathway pathway)
    {
        if (!line.Overdue && TargetOf(line, pathway) is { } target)
        {
            yield return London.Midnight(target);
        }

        if (line.Gate is null && NextGate(line, pathway) is { } gate)
        {
            yield return OpensAt(line, gate, pathway.Stages[line.Stage]);
        }
    }
}
