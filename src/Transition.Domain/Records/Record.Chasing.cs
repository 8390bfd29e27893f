using System.Collections.Immutable;
using System.Globalization;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;
using Transition.Domain.Waves;

namespace Transition.Domain.Records;

/// <content>What is due, whom it waits for, and which gates it holds shut.</content>
public sealed partial record Record
{
    /// <summary>The reminder and escalation that are due and have not gone out. Looked at late, only the newest goes out.</summary>
    public IReadOnlyList<IEvent> Advance(RecordKind kind, DateTimeOffset now, WorkingDays? days = null)
    {
        if (!Exists || Due is not { } due || !kind.State(State).Open)
        {
            return [];
        }

        if (now >= London.Midnight(WorkingDays.After(due, days)))
        {
            return EscalatedTo is null ? [new Escalated(Owner, EscalatesTo(kind))] : [];
        }

        var wanted = kind.ReminderDays.Count(before => now >= London.Midnight(WorkingDays.OnOrBefore(due.AddDays(-before), days)));
        return wanted > Reminders ? [new Reminded(Owner, wanted)] : [];
    }

    /// <summary>When to look again.</summary>
    public DateTimeOffset? NextDue(RecordKind kind, DateTimeOffset now, WorkingDays? days = null)
    {
        if (!Exists || Due is not { } due || !kind.State(State).Open)
        {
            return null;
        }

        return Advance(kind, now, days).Count > 0
            ? now
            : kind.ReminderDays.Select(before => WorkingDays.OnOrBefore(due.AddDays(-before), days))
                .Append(WorkingDays.After(due, days)).Select(London.Midnight)
                .Where(moment => moment > now).Cast<DateTimeOffset?>().Min();
    }

    /// <summary>The bodies in whose inbox it is, each once.</summary>
    public ImmutableList<string> WaitsFor(RecordKind kind)
    {
        var parties = PartiesOf(kind);
        var state = kind.State(State);
        var bodies = (state.WaitsFor ?? []).Select(relation => Relation.BodyOf(relation, parties)).OfType<string>();
        return [.. (EscalatedTo is { } told && state.Open ? bodies.Append(told) : bodies).Distinct()];
    }

    /// <summary>What it holds shut; null if nothing.</summary>
    /// <param name="scope">The ICBs that it concerns; empty for all.</param>
    /// <param name="segments">The oversight segments of the ICBs that it concerns, where they are known.</param>
    public Block? BlockOn(RecordKind kind, ImmutableList<string> scope, ImmutableSortedDictionary<string, int> segments)
    {
        if (kind.Gate is not { } look || !look.States.Contains(State) || !(look.When?.Holds(Values) ?? true))
        {
            return null;
        }

        ImmutableList<string> gates =
            [.. look.Gates ?? [], .. look.Field is { } field && Values.TryGetValue(field, out var gate) ? [gate] : Array.Empty<string>()];
        var trigger = TriggerOf(kind);
        ImmutableList<string> icbs = trigger is null ? scope : [.. segments.Where(item => trigger.Holds(item.Value)).Select(item => item.Key)];
        return gates.IsEmpty || (trigger is not null && icbs.IsEmpty)
            ? null
            : new(Id, Sentence(kind, trigger, icbs), gates, Targets(LinkKind.Service), icbs, Due);
    }

    /// <summary>What switches it on; null if it holds from the start.</summary>
    public Trigger? TriggerOf(RecordKind kind) =>
        kind.Fields.FirstOrDefault(field => field.Type == FieldType.Trigger) is { } field ? Trigger.Parse(Values.GetValueOrDefault(field.Id)) : null;

    public ImmutableList<string> Targets(LinkKind kind) => [.. Links.Where(link => link.Kind == kind).Select(link => link.Target)];

    /// <summary>The text that names it in a list.</summary>
    public string TitleOf(RecordKind kind) => Values.GetValueOrDefault(kind.Title) is { } value ? kind.Find(kind.Title)!.NameOf(value) : Id;

    private string EscalatesTo(RecordKind kind) => kind.EscalateTo == Escalation.Region && Region.Length > 0 ? Region : Bodies.Nhse;

    private string Sentence(RecordKind kind, Trigger? trigger, ImmutableList<string> icbs)
    {
        var due = Due is { } date ? $", due {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : string.Empty;
        var because = trigger is null ? string.Empty : $" It holds because of the oversight segment of {string.Join(", ", icbs)}.";
        return $"{kind.Name} of {Owner} is {kind.State(State).Name.ToLowerInvariant()}{due}: {TitleOf(kind)}{because}";
    }
}
