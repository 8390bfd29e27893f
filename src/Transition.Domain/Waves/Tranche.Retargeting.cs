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
        var (events, refused) = RetargetEach(services, targets, reason, pathway, by);
        return refused.IsEmpty ? events : throw refused[0].Refusal!;
    }

    /// <summary>Moves the dates of those lines that can take them, and names those that cannot.</summary>
    /// <param name="services">Which lines; null for all that are under way.</param>
    public (IReadOnlyList<IEvent> Events, ImmutableList<LineRetarget> Refused) RetargetEach(
        ImmutableList<string>? services, Targets targets, string? reason, Pathway pathway, By by)
    {
        var text = Refuse.IfBlank(reason, "reason", "the reason for the new date");
        if (targets == new Targets())
        {
            throw Refuse.Invalid("targets", "Give at least one new date.");
        }

        services ??= [.. Lines.Values.Where(line => line.Active).Select(line => line.Service)];
        ImmutableList<LineRetarget> all = [.. services.Select(service => WhatIf(service, targets, pathway, by.Today))];
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
