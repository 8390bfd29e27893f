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
    /// The events that are due now, at most about forty. Called again on the state they lead to, it gives the rest, and in the end
    /// none.
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

    /// <summary>The next moment at which something falls due by itself; <paramref name="now"/> if something still is.</summary>
    public DateTimeOffset? NextDue(Pathway pathway, DateTimeOffset now) => Due(pathway, now).Count > 0
        ? now
        : Lines.Values
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

        // One after the other: a line whose last answer is taken only after its date, because a signal was late, is not late.
        var due = Met(pathway);
        due = due.Count > 0 ? due : Reached(pathway, now);
        due = due.Count > 0 ? due : Openings(pathway, now);
        return due.Count > 0 ? due : Assurance(pathway, now);
    }

    private List<IEvent> Met(Pathway pathway) =>
    [
        .. Lines.Values
            .Where(line => line.Active && RoundOf(line) is { } round && Passes(line, round) && !IsBlocked(line, line.Gate!))
            .GroupBy(line => (Gate: line.Gate!, line.Round))
            .Select(group => new GateMet(
                group.Key.Gate, pathway.IndexOf(group.Key.Gate), group.Key.Round, [.. group.Select(line => line.Service)])),
    ];

    private bool Passes(Line line, Round round) =>
        round.Asked.All(asked => !Concerns(asked.Body, line) || round.HasApproval(asked.Body, line.Service));

    private List<IEvent> Reached(Pathway pathway, DateTimeOffset now)
    {
        List<IEvent> events = [];
        var arrived = Lines.Values
            .Where(line => line.Active && !line.Overdue && TargetOf(line, pathway) is { } target && now >= London.Midnight(target))
            .GroupBy(line => (line.Stage, Target: TargetOf(line, pathway)!.Value, Ready: IsReady(line, pathway),
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

    private bool IsReady(Line line, Pathway pathway) =>
        NextGate(line, pathway) is null && !line.Held && !IsBlocked(line, pathway.Stages[line.Stage]);

    private DateOnly? TargetOf(Line line, Pathway pathway) =>
        line.Stage < pathway.Stages.Count ? TargetsOf(line).For(pathway.Stages[line.Stage].Reaches) : null;

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
