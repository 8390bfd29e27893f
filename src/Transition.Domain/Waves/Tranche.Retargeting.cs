using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <content>Moving the dates that lines aim at.</content>
public sealed partial record Tranche
{
    /// <summary>Moves the dates that lines aim at, with a reason: all of them, or none if one refuses.</summary>
    /// <param name="services">Which lines; null for all that are under way.</param>
    public IReadOnlyList<IEvent> Retarget(ImmutableList<string>? services, Targets targets, string? reason, Pathway pathway, By by)
    {
        var wrong = new Refusals();
        wrong.Check(() => CheckOrder(targets, reason));
        if (targets != new Targets() && Asked(services, targets, pathway, by).Find(line => line.Refusal is not null) is { } refused)
        {
            wrong.Add(refused.Refusal!);
        }

        wrong.ThrowIfAny();
        return RetargetEach(services, targets, reason, pathway, by).Events;
    }

    /// <summary>Moves the dates of those lines that can take them, and names those that cannot.</summary>
    /// <param name="services">Which lines; null for all that are under way.</param>
    public (IReadOnlyList<IEvent> Events, ImmutableList<LineRetarget> Refused) RetargetEach(
        ImmutableList<string>? services, Targets targets, string? reason, Pathway pathway, By by)
    {
        var text = CheckOrder(targets, reason);
        var all = Asked(services, targets, pathway, by);
        ImmutableList<string> changed = [.. all.Where(line => line.Changes).Select(line => line.Line.Service)];
        return (changed.IsEmpty ? [] : [new Retargeted(changed, targets, text)], all.RemoveAll(line => line.Refusal is null));
    }

    /// <summary>What new dates would mean for a line. Changes nothing.</summary>
    public LineRetarget WhatIf(string service, Targets targets, Pathway pathway, DateOnly today)
    {
        var line = Lines.GetValueOrDefault(service) ?? throw Refuse.NotFound("line", $"{Id}/{service}");
        var before = TargetsOf(line);
        try
        {
            _ = ActiveLine(service);
            MustNotMovePast(line, targets, pathway);
            TargetRules.Check(before.Merge(targets), pathway.Stages.Skip(line.Stage).Take(1 + Last(line, pathway) - line.Stage), today);
            return new(line, before, before.Merge(targets), null);
        }
        catch (RefusedException refused)
        {
            return new(line, before, before, refused);
        }
    }

    /// <summary>The stage that a line works on, by its id; nothing once it has gone through all of them.</summary>
    public static string PhaseOf(Line line, Pathway pathway) =>
        line.Stage < pathway.Stages.Count ? pathway.Stages[line.Stage].Id : string.Empty;

    private ImmutableList<LineRetarget> Asked(ImmutableList<string>? services, Targets targets, Pathway pathway, By by) =>
    [
        .. (services ?? [.. Lines.Values.Where(line => line.Active).Select(line => line.Service)])
            .Select(service => WhatIf(service, targets, pathway, by.Today)),
    ];

    /// <returns>The reason.</returns>
    private static string CheckOrder(Targets targets, string? reason)
    {
        var wrong = new Refusals();
        if (targets == new Targets())
        {
            wrong.Add(Refuse.Invalid("targets", "Give at least one new date."));
        }

        var text = wrong.Try(() => Refuse.IfBlank(reason, "reason", "the reason for the new date"));
        wrong.ThrowIfAny();
        return text!;
    }

    private void MustNotMovePast(Line line, Targets targets, Pathway pathway)
    {
        foreach (var reached in pathway.Stages.Take(line.Stage).Select(stage => stage.Reaches))
        {
            if (targets.For(reached) is { } date && date != TargetsOf(line).For(reached))
            {
                throw Refuse.Invalid(
                    TargetRules.FieldOf(reached),
                    $"Service {line.Service} reached this on {TargetsOf(line).For(reached):d MMMM yyyy}, which cannot be moved. "
                    + "Leave the date out.");
            }
        }
    }

    private static int Last(Line line, Pathway pathway) => line.LastStage ?? (pathway.Stages.Count - 1);
}
