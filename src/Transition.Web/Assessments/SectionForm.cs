using System.Globalization;
using Microsoft.Extensions.Primitives;
using Transition.Application.Assessments;
using Transition.Application.Common;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Assessments;

/// <summary>The form in which the items of one section are answered.</summary>
public static class SectionForm
{
    private static readonly char[] Between = [',', ' ', '\n', '\r'];

    public static string Field(string item, string name) => $"items.{item}.{name}";

    /// <summary>The form with the answers that stand.</summary>
    public static FormModel Of(SectionView section) => FormModel.Of(section.Items.SelectMany(Values));

    /// <summary>What was entered: every item that has a mark.</summary>
    public static ItemsInput Read(FormModel form, SectionView section)
    {
        var wrong = new Refusals();
        List<ItemInput> items =
        [
            .. section.Items.Where(item => form[Field(item.Id, "mark")] is not null).Select(item => new ItemInput(
                item.Id,
                form[Field(item.Id, "mark")],
                form[Field(item.Id, "narrative")],
                [.. (form[Field(item.Id, "evidence")] ?? string.Empty).Split(Between, StringSplitOptions.RemoveEmptyEntries)],
                form[Field(item.Id, "owner")],
                form[Field(item.Id, "action")],
                wrong.Try(() => form.Date(Field(item.Id, "due"))),
                int.TryParse(form[Field(item.Id, "version")], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null)),
        ];
        wrong.ThrowIfAny();
        return items.Count > 0
            ? new(items)
            : throw Refuse.Invalid(Field(section.Items[0].Id, "mark"), "Answer at least one of the items.");
    }

    private static IEnumerable<(string Field, StringValues Value)> Values(ItemView item)
    {
        if (item.Answer is not { } answer)
        {
            yield break;
        }

        yield return (Field(item.Id, "mark"), Choice.NameOf(answer.Mark));
        yield return (Field(item.Id, "narrative"), answer.Narrative);
        yield return (Field(item.Id, "evidence"), string.Join(", ", answer.Evidence));
        yield return (Field(item.Id, "owner"), answer.Owner ?? string.Empty);
        yield return (Field(item.Id, "action"), answer.Action ?? string.Empty);
        yield return (Field(item.Id, "due"), answer.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);
    }
}
