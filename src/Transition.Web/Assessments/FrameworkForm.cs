using System.Globalization;
using Microsoft.Extensions.Primitives;
using Transition.Application.Assessments;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Assessments;

/// <summary>
/// The form in which an administrator edits a framework: every section with its items, and room for new ones. An item whose text is
/// emptied goes; a section goes when it is ticked to go.
/// </summary>
public static class FrameworkForm
{
    public const string NewName = "added.name";
    public const string NewItems = "added.items";
    private const string Yes = "true";
    private const int LongestId = 40;

    /// <summary>The form with the framework as it stands.</summary>
    public static FormModel Of(FrameworkView framework) => FormModel.Of(
    [
        ("name", framework.Name), ("gates", new StringValues([.. framework.Gates])), ("demanded", framework.Demanded ? Yes : string.Empty),
        (FormModel.Version, framework.Version.ToString(CultureInfo.InvariantCulture)),
        .. framework.Sections.SelectMany((section, index) => Values(section, $"sections[{index}]")),
    ]);

    /// <summary>What a form has of sections, as it was sent, whatever is stored.</summary>
    public static IReadOnlyList<FrameworkRows> RowsOf(FormModel form) =>
    [
        .. Enumerable.Range(0, int.MaxValue).Select(index => $"sections[{index}]").TakeWhile(field => form[$"{field}.id"] is not null)
            .Select(field => new FrameworkRows(field, [.. ItemsOf(form, field)])),
    ];

    /// <summary>What was entered; refuses what cannot be read, at the field where it stands in the form.</summary>
    public static FrameworkInput Read(FormModel form)
    {
        var wrong = new Refusals();
        var taken = RowsOf(form).SelectMany(rows => rows.Items.Select(item => form[$"{item}.id"]!).Append(form[$"{rows.Field}.id"]!)).ToHashSet();
        List<FrameworkSection> sections =
        [
            .. RowsOf(form).Where(rows => form[$"{rows.Field}.remove"] is null).Select(rows => SectionOf(form, rows, taken, wrong)),
            .. Added(form, taken, wrong),
        ];
        FrameworkInput input = new(
            wrong.Try(() => Refuse.IfBlank(form["name"], "name", "the framework's name")), form["demanded"] is not null, sections,
            wrong.Try(() => Refuse.IfBlank(form["reason"], "reason", "the reason for the correction")), form.All("gates"));
        wrong.Check(() => MustHave(sections.Count > 0, "sections", "Leave at least one section, or add one."));
        wrong.ThrowIfAny();
        return input;
    }

    public static long VersionOf(FormModel form) =>
        long.TryParse(form[FormModel.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static IEnumerable<string> ItemsOf(FormModel form, string section) =>
        Enumerable.Range(0, int.MaxValue).Select(index => $"{section}.items[{index}]").TakeWhile(field => form[$"{field}.id"] is not null);

    private static FrameworkSection SectionOf(FormModel form, FrameworkRows rows, HashSet<string> taken, Refusals wrong)
    {
        var id = form[$"{rows.Field}.id"]!;
        FrameworkItem[] items =
        [
            .. rows.Items.Where(item => form[$"{item}.text"] is not null)
                .Select(item => new FrameworkItem(form[$"{item}.id"]!, OneLine(form[$"{item}.text"]!), form[$"{item}.mandatory"] is not null)),
            .. Lines(form[$"{rows.Field}.added"]).Select(text => new FrameworkItem(IdOf($"{id}-{text}", taken), text)),
        ];
        var name = wrong.Try(() => Refuse.IfBlank(form[$"{rows.Field}.name"], $"{rows.Field}.name", "the section's name"));
        var basis = wrong.Try(() => Refuse.IfBlank(form[$"{rows.Field}.basis"], $"{rows.Field}.basis", "how sure we are of it"));
        wrong.Check(() => MustHave(
            items.Length > 0, $"{rows.Field}.added", "Give the section at least one item, or tick that it goes."));
        return new(id, name ?? string.Empty, basis ?? string.Empty, [.. items]);
    }

    private static IEnumerable<FrameworkSection> Added(FormModel form, HashSet<string> taken, Refusals wrong)
    {
        if (form[NewName] is not { } name)
        {
            wrong.Check(() => MustHave(form[NewItems] is null, NewName, "Give the name of the new section."));
            return [];
        }

        var id = IdOf(name, taken);
        FrameworkItem[] items = [.. Lines(form[NewItems]).Select(text => new FrameworkItem(IdOf($"{id}-{text}", taken), text))];
        wrong.Check(() => MustHave(items.Length > 0, NewItems, "Give the items of the new section, one a line."));
        return [new(id, name, "recalled", [.. items])];
    }

    private static IEnumerable<(string Field, StringValues Value)> Values(FrameworkSection section, string field) =>
    [
        ($"{field}.id", section.Id), ($"{field}.name", section.Name), ($"{field}.basis", section.Basis),
        .. section.Items.SelectMany((item, index) => ((string, StringValues)[])
        [
            ($"{field}.items[{index}].id", item.Id), ($"{field}.items[{index}].text", item.Text),
            ($"{field}.items[{index}].mandatory", item.Mandatory ? Yes : string.Empty),
        ]),
    ];

    private static string[] Lines(string? text) =>
        (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An id that nothing here has yet, made of the first words of a text.</summary>
    private static string IdOf(string text, HashSet<string> taken)
    {
        var letters = string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '));
        var words = string.Join('-', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var stem = words.Length <= LongestId - 4 ? words : words[..(LongestId - 4)].TrimEnd('-');
        stem = stem.Length == 0 ? "item" : stem;
        var id = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{stem}-{number}").Prepend(stem).First(candidate => !taken.Contains(candidate));
        taken.Add(id);
        return id;
    }

    private static void MustHave(bool there, string field, string message)
    {
        if (!there)
        {
            throw Refuse.Invalid(field, message);
        }
    }
}
