using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Records;
using Record = Transition.Domain.Records.Record;

namespace Transition.Domain.Tests.Records;

/// <summary>A kind that has a bit of everything, and records of it.</summary>
internal static class SomeRecord
{
    public static readonly By Ann = new("ann", new(2023, 1, 16, 9, 0, 0, TimeSpan.Zero));
    public static readonly By Bob = Ann with { Person = "bob" };

    public static RecordKind Kind { get; } = new(
        "promise", 3, "Promise", "Promises", "What somebody promised.", "title", ["size"],
        [
            new("title", "Title", FieldType.Text, Required: true),
            new("size", "Size", FieldType.Choice, Choices: [new("big", "Big one"), new("small", "Small one")]),
            new("why", "Why so big", FieldType.LongText, Required: true, When: new("size", ["big"])),
            new("count", "Count", FieldType.Number, Least: 1, Most: 25),
            new("cost", "Cost", FieldType.Money, Least: 0),
            new("start", "Start", FieldType.Date),
            new("body", "Body", FieldType.Body),
            new("who", "Who", FieldType.Person),
            new("service", "Service", FieldType.Service),
            new("area", "Area", FieldType.Footprint),
            new("see", "See", FieldType.Link),
            new("on", "Switched on by", FieldType.Trigger),
            new("result", "Result", FieldType.LongText, Required: true, Later: true),
        ],
        [new("open", "Open", Open: true, WaitsFor: ["owner"]), new("asked", "Asked", Open: true, WaitsFor: ["region", "field:body"]), new("kept", "Kept")],
        [
            new("ask", "Ask", ["open"], "asked", [], Note: true, Evidence: true),
            new("keep", "Keep", ["asked"], "kept", [], Fields: ["result"], ApartFrom: ["ask", "open"]),
            new("extend", "Extend", ["open"], "open", [], NewDue: true),
        ],
        [], [], [], [LinkKind.Footprint, LinkKind.Service], NeedsLink: true, DueRule.Required, [14, 3], Escalation.Region,
        new(["G13"], null, ["open", "asked"], new("size", ["big"])), "test", "recalled");

    public static RecordFacts Facts { get; } = new(
        ["body/QHM", "body/QOP", "body/RTD", "person/ann", "service/105", "footprint/NENC"], "Y63");

    public static RecordDraft Draft(params (string Field, string Value)[] values) => new(
        Values([("title", "It will be done"), .. values]), [new(LinkKind.Footprint, "NENC")], [], "QHM", null, new(2023, 3, 1));

    public static ImmutableSortedDictionary<string, string> Values(params (string Field, string Value)[] values) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .SetItems(values.Select(value => KeyValuePair.Create(value.Field, value.Value)));

    public static Record Opened(params (string Field, string Value)[] values) =>
        Record.Empty("promise-1").After(record => record.Open(Kind, Draft(values), Facts, "request", Ann, "X24"));

    public static Record After(this Record record, Func<Record, IReadOnlyList<IEvent>> command) =>
        command(record).Aggregate(record, (state, happened) => state.Apply(happened));

    public static MoveRequest Move(string move, string? note = null, DateOnly? due = null, string[]? evidence = null, params (string, string)[] values) =>
        new(move, note, Values(values), [.. evidence ?? []], due);
}
