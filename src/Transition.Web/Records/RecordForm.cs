using System.Globalization;
using Transition.Application.Records;
using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Web.Common.Forms;
using Choice = Transition.Application.Common.Choice;

namespace Transition.Web.Records;

/// <summary>A record's form: what was entered, as the desk takes it.</summary>
public static class RecordForm
{
    private static readonly char[] Between = [' ', ',', ';', '\r', '\n', '\t'];

    public static string LinksOf(LinkKind kind) => $"links.{Choice.NameOf(kind)}";

    public static RecordInput Read(FormModel form, RecordKind kind)
    {
        var wrong = new Refusals();
        var values = wrong.Try(() => Values(form, kind.Entered));
        var due = wrong.Try(() => form.Date("due"));
        wrong.ThrowIfAny();
        return new(
            kind.Id, values, form["owner"], form["person"], due,
            [.. Links(form, kind).Select(link => new LinkInput(Choice.NameOf(link.Kind), link.Target))], form.All("evidence"));
    }

    /// <summary>What was entered in some fields.</summary>
    public static IReadOnlyDictionary<string, string> Values(FormModel form, IEnumerable<RecordField> fields)
    {
        var wrong = new Refusals();
        Dictionary<string, string> values = [];
        foreach (var field in fields)
        {
            var name = FieldRules.NameOf(field.Id);
            var value = field.Type == FieldType.Date
                ? wrong.Try(() => form.Date(name)?.ToString("O", CultureInfo.InvariantCulture))
                : form[name];
            if (value is not null)
            {
                values[field.Id] = value;
            }
        }

        wrong.ThrowIfAny();
        return values;
    }

    /// <summary>The form filled with what a record says.</summary>
    public static FormModel Of(RecordView record) => FormModel.Of(
    [
        .. record.Values.Select(value => (FieldRules.NameOf(value.Key), new Microsoft.Extensions.Primitives.StringValues(value.Value))),
        .. record.Links.GroupBy(link => link.Kind).Select(group => (LinksOf(group.Key), new Microsoft.Extensions.Primitives.StringValues(
            group.Key == LinkKind.Footprint ? [.. group.Select(link => link.Target)] : [string.Join(' ', group.Select(link => link.Target))]))),
        ("owner", record.Owner), ("person", record.Person), ("due", record.Due?.ToString("O", CultureInfo.InvariantCulture)),
        ("evidence", new Microsoft.Extensions.Primitives.StringValues([.. record.Evidence])),
        (FormModel.Version, record.Version.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>Names a refused link by the field of the form in which it was entered.</summary>
    public static Task<T> NamedAsync<T>(RecordKind kind, FormModel form, Func<Task<T>> command) =>
        FieldNames.InAsync(command, field => field.StartsWith("links", StringComparison.Ordinal) ? LinksFieldOf(field, kind, Links(form, kind)) : field);

    /// <summary>Names what is wrong by the fields of a form that is not of one kind of record.</summary>
    public static Task<T> PlainlyAsync<T>(Func<Task<T>> command) =>
        FieldNames.InAsync(command, field => field.Replace("values.", string.Empty, StringComparison.Ordinal));

    private static string LinksFieldOf(string field, RecordKind kind, List<RecordLink> links)
    {
        var index = field.IndexOf(']', StringComparison.Ordinal) is > 0 and var end
            ? int.Parse(field.AsSpan("links[".Length, end - "links[".Length), CultureInfo.InvariantCulture)
            : -1;
        return LinksOf(index >= 0 && index < links.Count ? links[index].Kind : kind.Links[0]);
    }

    private static List<RecordLink> Links(FormModel form, RecordKind kind) =>
    [
        .. from link in kind.Links
           from entered in form.All(LinksOf(link))
           from target in entered.Split(Between, StringSplitOptions.RemoveEmptyEntries)
           select new RecordLink(link, target),
    ];
}
