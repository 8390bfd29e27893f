using System.Globalization;
using Microsoft.Extensions.Primitives;
using Transition.Application.Common;
using Transition.Application.Submissions;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Web.Common.Forms;

namespace Transition.Web.Tasks;

/// <summary>The form in which a body decides: one outcome, with conditions and exceptions in rows.</summary>
public static class DecisionForm
{
    public const string Conditions = "conditions";
    public const string Exceptions = "exceptions";
    public const int MostConditions = 3;
    public const int MostExceptions = 5;

    /// <summary>Field that says how many rows the person has asked for.</summary>
    public const string RowsSuffix = ".rows";

    public static int Most(string group) => group == Conditions ? MostConditions : MostExceptions;

    /// <summary>How many rows of a group to show: those that were asked for, and one at least.</summary>
    public static int Rows(FormModel form, string group) =>
        Math.Clamp(Math.Max(Filled(form, group).Count(), int.TryParse(form[group + RowsSuffix], out var asked) ? asked : 1), 1, Most(group));

    public static FormModel WithRow(FormModel form, string group) =>
        form.With(group + RowsSuffix, (Rows(form, group) + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>The same form without gaps between rows, so that a row's number is its place among those that are filled.</summary>
    public static FormModel Tidy(FormModel form)
    {
        var values = form.Values
            .Where(value => !value.Key.StartsWith($"{Conditions}[", StringComparison.Ordinal)
                && !value.Key.StartsWith($"{Exceptions}[", StringComparison.Ordinal))
            .ToDictionary(value => value.Key, value => value.Value);
        foreach (var group in (string[])[Conditions, Exceptions])
        {
            foreach (var (from, to) in Filled(form, group).Select((row, index) => (Row(group, row), Row(group, index))))
            {
                foreach (var (name, value) in form.Values.Where(value => value.Key.StartsWith(from, StringComparison.Ordinal)))
                {
                    values[to + name[from.Length..]] = value;
                }
            }
        }

        return form with { Values = values };
    }

    /// <summary>What the form says; refuses what cannot be read.</summary>
    public static DecisionInput Read(FormModel form)
    {
        var wrong = new Refusals();
        DecisionInput input = new(
            form["paper"],
            wrong.Try(() => Choice.ReadOptional<Outcome>(form["decision"], "decision")),
            form["rationale"],
            [.. Filled(form, Conditions).Select(row => Condition(form, Row(Conditions, row), wrong))],
            [.. Filled(form, Exceptions).Select(row => Exception(form, Row(Exceptions, row), wrong))],
            wrong.Try(() => form.Date("until")));
        wrong.ThrowIfAny();
        return input;
    }

    private static ConditionInput Condition(FormModel form, string row, Refusals wrong) =>
        new(form[$"{row}.text"], form[$"{row}.owner"], wrong.Try(() => form.Date($"{row}.due")), form[$"{row}.trigger"]);

    private static ExceptionInput Exception(FormModel form, string row, Refusals wrong) => new(
        form[$"{row}.service"],
        form[$"{row}.footprint"],
        wrong.Try(() => Choice.ReadOptional<Outcome>(form[$"{row}.decision"], $"{row}.decision")),
        form[$"{row}.rationale"],
        wrong.Try(() => form.Date($"{row}.until")));

    private static string Row(string group, int row) => string.Create(CultureInfo.InvariantCulture, $"{group}[{row}]");

    private static IEnumerable<int> Filled(FormModel form, string group) => Enumerable.Range(0, Most(group)).Where(row =>
        form.Values.Any(value => value.Key.StartsWith($"{Row(group, row)}.", StringComparison.Ordinal) && HasText(value.Value)));

    private static bool HasText(StringValues value) => value.Any(text => !string.IsNullOrWhiteSpace(text));
}
