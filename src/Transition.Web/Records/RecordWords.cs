using System.Globalization;
using Transition.Domain.Records;
using Transition.Web.Agreements;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>What a record says, as people read it.</summary>
public static class RecordWords
{
    private static readonly int[][] Segments = [[3, 4], [4], [3], [2, 3, 4]];

    public static IReadOnlyList<Option> Triggers { get; } =
    [
        .. Segments.Select(segments => new Trigger(Trigger.OversightSegment, [.. segments]))
            .Select(trigger => new Option(trigger.ToString(), Of(trigger))),
    ];

    public static string Of(RecordField field, string? value, NameBook names) => value is null ? string.Empty : field.Type switch
    {
        FieldType.Choice => field.NameOf(value),
        FieldType.Date => Words.Of(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        FieldType.Money => decimal.Parse(value, CultureInfo.InvariantCulture) is var amount
            ? string.Create(CultureInfo.InvariantCulture, $"£{amount:#,0.##}")
            : value,
        FieldType.Body => names.Body(value),
        FieldType.Service => names.Coded(value),
        FieldType.Footprint => names.Footprint(value),
        FieldType.Trigger => OfTrigger(value),
        FieldType.Link => RecordLink.Parse(value) is { } link ? Of(link, names) : value,
        _ => value,
    };

    public static string Of(Trigger trigger) => trigger.In.Count == 1
        ? $"The ICB is in oversight segment {trigger.In[0]}"
        : $"The ICB is in oversight segment {string.Join(", ", trigger.In.Take(trigger.In.Count - 1))} or {trigger.In[^1]}";

    /// <summary>What switches something on; words that are no trigger stay as they are.</summary>
    public static string OfTrigger(string text) => Trigger.Parse(text) is { } trigger ? Of(trigger) : text;

    public static string Of(RecordLink link, NameBook names) => link.Kind switch
    {
        LinkKind.Service => names.Coded(link.Target),
        LinkKind.Footprint => names.Footprint(link.Target),
        LinkKind.Body => names.Body(link.Target),
        LinkKind.Wave => names.Wave(link.Target),
        LinkKind.Agreement => AgreementTitles.Of(link.Target, names.Body),
        _ => link.Target,
    };

    /// <summary>The page about what a record is linked to; null if there is none.</summary>
    public static string? AddressOf(RecordLink link) => link.Kind switch
    {
        LinkKind.Transition => Address.Item("/transitions", link.Target),
        LinkKind.Wave => Address.Item("/waves", link.Target),
        LinkKind.Service => Address.Item("/catalogue", link.Target),
        LinkKind.Agreement => Address.Item("/agreements", link.Target),
        LinkKind.Submission => Address.Item("/papers", link.Target),
        LinkKind.Body => Address.Item("/organisations", link.Target),
        LinkKind.Record => RecordPages.AddressOf(link.Target),
        _ => null,
    };

    public static IReadOnlyList<Option> Options(RecordField field) =>
        [.. (field.Choices ?? []).Select(choice => new Option(choice.Id, choice.Name))];

    /// <summary>What a field needs besides its name: its help, and when it is asked for.</summary>
    public static string? HintOf(RecordField field, RecordKind kind)
    {
        var when = field.When is { In: { } values } test
            ? $"Only if '{kind.Find(test.Field)!.Name}' is {string.Join(" or ", values.Select(kind.Find(test.Field)!.NameOf))}."
            : null;
        var optional = field.Required || field.When is not null ? null : "Optional.";
        return string.Join(' ', new[] { field.Help, when, optional }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }
}
