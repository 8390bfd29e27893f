using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <content>What programme managers do to lines, and what lines are told of their transitions.</content>
public sealed partial record Tranche
{
    /// <summary>Moves the dates that lines aim at, with a reason.</summary>
    /// <param name="services">Which lines; null for all that are under way.</param>
    public IReadOnlyList<IEvent> Retarget(ImmutableList<string>? services, Targets targets, string? reason, Pathway pathway, By by)
    {
        var text = Refuse.IfBlank(reason, "reason", "the reason for the new date");
        ImmutableList<Line> lines = services is null
            ? [.. Lines.Values.Where(line => line.Active)]
            : [.. services.Select(ActiveLine)];
        if (targets == new Targets())
        {
            throw Refuse.Invalid("targets", "Give at least one new date.");
        }

        foreach (var line in lines)
        {
            MustNotMovePast(line, targets, pathway);
            TargetRules.Check(TargetsOf(line).Merge(targets), pathway.Stages.Skip(line.Stage)
                .Take(1 + Last(line, pathway) - line.Stage), by.Today);
        }

        ImmutableList<string> changed =
            [.. lines.Where(line => line.Overdue || TargetsOf(line).Merge(targets) != TargetsOf(line)).Select(line => line.Service)];
        return changed.IsEmpty ? [] : [new Retargeted(changed, targets, text)];
    }

    public IReadOnlyList<IEvent> Hold(string service) => Lines[service] is { Active: true, Held: false } ? [new LineHeld(service)] : [];

    public IReadOnlyList<IEvent> Free(string service) => Lines[service] is { Active: true, Held: true } ? [new LineFreed(service)] : [];

    public IReadOnlyList<IEvent> Leave(string service) => Lines[service].Active ? [new LineLeft(service)] : [];

    public IReadOnlyList<IEvent> Rescope(string service, ImmutableList<string> icbs) =>
        Lines[service] is { Active: true } line && !IcbsOf(line).SequenceEqual(icbs) ? [new LineRescoped(service, icbs)] : [];

    public Line ActiveLine(string service) => Lines.GetValueOrDefault(service) switch
    {
        null => throw Refuse.NotFound("line", $"{Id}/{service}"),
        { Active: false } =>
            throw Refuse.Conflict("ended", $"The transition of service {service} has ended and cannot be changed any more."),
        var line => line,
    };

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
