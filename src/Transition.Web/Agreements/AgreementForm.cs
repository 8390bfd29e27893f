using System.Globalization;
using Transition.Application.Agreements;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Agreements;

/// <summary>The form in which an agreement is drawn up.</summary>
public static class AgreementForm
{
    /// <summary>What to do with the form.</summary>
    public const string Step = "do";

    /// <summary>How notice is given: by the usual rule of the kind, by one of its own, or not at all.</summary>
    public const string Rule = "rule";
    public const string UsualRule = "usual";
    public const string OwnRule = "own";
    public const string NoRule = "none";

    public static FormModel New { get; } = FormModel.Of(("kind", "collaboration"), (Rule, UsualRule), ("renews", UsualRule));

    /// <summary>What the form says; refuses what cannot be read. All that is wrong comes at once.</summary>
    public static AgreementInput Read(FormModel form)
    {
        var wrong = new Refusals();
        AgreementInput input = new(
            form["kind"], form["icb"], [.. form.All("parties").Prepend(form["icb"] ?? string.Empty).Where(party => party.Length > 0).Distinct()],
            form.All("services"), wrong.Try(() => form.Date("from")), wrong.Try(() => form.Date("until")), wrong.Try(() => form.Date("due")),
            form["reserved"]?.Split('\n'), NoticeOf(form), form["renews"] switch { "yes" => true, "no" => false, _ => null });
        wrong.ThrowIfAny();
        return input;
    }

    private static NoticeRuleInput? NoticeOf(FormModel form) => form[Rule] switch
    {
        NoRule => new(0),
        OwnRule => new(
            int.TryParse(form["notice.leastMonths"], NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months > 0 ? months : null,
            form["notice.ends"], form["notice.givenBy"]),
        _ => null,
    };
}
