using System.Collections.Immutable;
using System.Globalization;
using Transition.Domain.Common;

namespace Transition.Domain.Records;

/// <summary>Reads what a person typed into a field: the one form in which it is kept, or a refusal that names the field.</summary>
public static class FieldRules
{
    private const int LongestText = 200;
    private const int LongestLongText = 4000;

    /// <summary>The name under which a field's problem is reported.</summary>
    public static string NameOf(string field) => $"values.{field}";

    /// <summary>All values of some fields, and no others.</summary>
    public static ImmutableSortedDictionary<string, string> Read(
        IReadOnlyCollection<RecordField> fields,
        ImmutableSortedDictionary<string, string> typed,
        ImmutableSortedDictionary<string, string> known,
        RecordFacts facts)
    {
        var wrong = new Refusals();
        foreach (var name in typed.Keys.Where(name => fields.All(field => field.Id != name)))
        {
            wrong.Check(() => throw Refuse.Invalid(
                NameOf(name), $"There is no field '{name}' here. Use {string.Join(", ", fields.Select(field => field.Id))}."));
        }

        var read = known;
        foreach (var field in fields)
        {
            var text = typed.GetValueOrDefault(field.Id)?.Trim() ?? string.Empty;
            var before = read;
            var value = wrong.Try(() => Check(field, text, before, facts));
            read = value is null ? read.Remove(field.Id) : read.SetItem(field.Id, value);
        }

        wrong.ThrowIfAny();
        return read;
    }

    private static string? Check(
        RecordField field, string text, ImmutableSortedDictionary<string, string> before, RecordFacts facts)
    {
        var asked = field.When?.Holds(before) ?? true;
        if (text.Length == 0)
        {
            return asked && field.Required ? throw Refuse.Invalid(NameOf(field.Id), $"Fill in '{field.Name}'.") : null;
        }

        return asked
            ? Read(field, text, facts)
            : throw Refuse.Invalid(NameOf(field.Id), $"'{field.Name}' is not asked for here. Leave it out.");
    }

    private static string Read(RecordField field, string text, RecordFacts facts) => field.Type switch
    {
        FieldType.Text => Short(field, text, LongestText),
        FieldType.LongText => Short(field, text, LongestLongText),
        FieldType.Choice => field.Choices?.FirstOrDefault(choice => choice.Id == text)?.Id
            ?? throw Bad(field, $"Choose one of {string.Join(", ", (field.Choices ?? []).Select(choice => choice.Id))}."),
        FieldType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw Bad(field, "Give a date, for example 2025-06-30."),
        FieldType.Number => Number(field, text).ToString(CultureInfo.InvariantCulture),
        FieldType.Money => Money(field, text),
        FieldType.Trigger => Trigger.Parse(text)?.ToString()
            ?? throw Bad(field, "Give what switches it on, for example 'oversight-segment in 3, 4', or leave it empty."),
        FieldType.Link => RecordLink.Parse(text) is { } link && facts.Known.Contains(link.ToString())
            ? link.ToString()
            : throw Bad(field, $"There is no '{text}'. Give its kind and id, for example service/105."),
        _ => Known(field, text, facts),
    };

    private static string Known(RecordField field, string code, RecordFacts facts)
    {
        var what = field.Type switch
        {
            FieldType.Body => "body",
            FieldType.Person => "person",
            FieldType.Service => "service",
            _ => "footprint",
        };
        return facts.Known.Contains($"{what}/{code}") ? code : throw Bad(field, $"There is no {what} '{code}'. Choose one from the list.");
    }

    private static string Short(RecordField field, string text, int longest) =>
        text.Length <= longest ? text : throw Bad(field, $"Use at most {longest} characters; this has {text.Length}.");

    private static decimal Number(RecordField field, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            throw Bad(field, "Give a number in digits, for example 12 or 12.5.");
        }

        if (number < field.Least || number > field.Most)
        {
            throw Bad(field, $"Give a number {Range(field)}.");
        }

        // Without the zeros at its end, so that the same number is always kept in the same way.
        return number / 1.0000000000000000000000000000m;
    }

    private static string Money(RecordField field, string text)
    {
        var amount = Number(field, text.TrimStart('£').Replace(",", string.Empty, StringComparison.Ordinal));
        return amount == Math.Round(amount, 2)
            ? amount.ToString("0.00", CultureInfo.InvariantCulture)
            : throw Bad(field, "Give an amount in pounds with at most two decimals, for example 1250000 or 99.50.");
    }

    private static string Range(RecordField field) => (field.Least, field.Most) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}"),
        ({ } least, _) => string.Create(CultureInfo.InvariantCulture, $"of at least {least}"),
        (_, var most) => string.Create(CultureInfo.InvariantCulture, $"of at most {most}"),
    };

    private static RefusedException Bad(RecordField field, string message) =>
        Refuse.Invalid(NameOf(field.Id), $"{field.Name}: {message}");
}
