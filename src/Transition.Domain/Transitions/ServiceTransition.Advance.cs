using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Waves;

namespace Transition.Domain.Transitions;

/// <content>Taking the consequences of what the tranche has come to.</content>
public sealed partial record ServiceTransition
{
    /// <summary>
    /// The events that bring this transition up to its tranche. Called again on the state they lead to, it gives none. A paused
    /// transition takes nothing until it is resumed.
    /// </summary>
    public IReadOnlyList<IEvent> Advance(Tranche tranche, Pathway pathway, DateOnly today)
    {
        if (!Exists || Ended || Status == TransitionStatus.Paused || !tranche.Lines.TryGetValue(Service, out var line))
        {
            return [];
        }

        List<IEvent> events = [];
        var state = this;
        foreach (var next in (IEnumerable<Func<ServiceTransition, IEnumerable<IEvent>>>)
        [
            from => from.Deferral(line),
            from => from.TakeUp(line),
            from => from.Retargeting(line, tranche),
            from => from.Limits(line),
            from => from.Stages(line, tranche, pathway),
            from => from.Overdue(line, pathway),
            from => from.End(line, today),
        ])
        {
            foreach (var happened in next(state))
            {
                state = state.Apply(happened);
                events.Add(happened);
            }
        }

        return events;
    }

    private IEnumerable<IEvent> Deferral(Line line)
    {
        if (line.Deferral is { } known && line.Deferrals > Deferrals)
        {
            yield return new TransitionDeferred(
                line.Deferrals, known.Gate, known.Body, known.State, known.Until, known.Reason, known.Reopens);
        }
    }

    private IEnumerable<IEvent> TakeUp(Line line)
    {
        if (Status == TransitionStatus.Deferred && line is { Deferral.Over: true, Active: true })
        {
            yield return new TakenUpAgain();
        }
    }

    private IEnumerable<IEvent> Retargeting(Line line, Tranche tranche)
    {
        if (tranche.TargetsOf(line) != Targets || (Status == TransitionStatus.Overdue && !line.Overdue))
        {
            yield return new TransitionRetargeted(tranche.TargetsOf(line));
        }
    }

    private IEnumerable<IEvent> Limits(Line line)
    {
        if (line.LastStage is { } last && LastStage != last)
        {
            yield return new LimitedToJoint(last);
        }
    }

    private IEnumerable<IEvent> Overdue(Line line, Pathway pathway)
    {
        if (line is { Overdue: true, Active: true } && Status == TransitionStatus.Active
            && Targets.For(pathway.Stages[line.Stage].Reaches) is { } missed)
        {
            yield return new FellOverdue(missed);
        }
    }

    private IEnumerable<IEvent> Stages(Line line, Tranche tranche, Pathway pathway)
    {
        for (var number = 0; number < pathway.Stages.Count; number++)
        {
            var stage = pathway.Stages[number];
            foreach (var gate in stage.Gates.Select(gate => (gate.Id, Index: pathway.IndexOf(gate.Id))))
            {
                if ((line.Passed & ~Passed & (1 << gate.Index)) != 0)
                {
                    yield return new GatePassed(gate.Id, gate.Index);
                }
            }

            if (number >= Stage && number < line.Stage)
            {
                yield return new HoldingChanged(stage.Reaches, tranche.TargetsOf(line).For(stage.Reaches)!.Value, number, Icbs);
            }
        }
    }

    private IEnumerable<IEvent> End(Line line, DateOnly today)
    {
        if (line.End == LineEnd.Completed)
        {
            yield return new Completed(line.EndedBecause is null && !Changes.IsEmpty ? Changes[^1].On : today);
        }
        else if (line.End == LineEnd.Declined)
        {
            yield return new TransitionDeclined(line.EndedBecause ?? string.Empty);
        }
    }
}
