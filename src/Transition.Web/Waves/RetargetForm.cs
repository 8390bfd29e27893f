using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Waves;

/// <summary>The form of new dates for many transitions.</summary>
public static class RetargetForm
{
    /// <summary>What the form says; refuses what cannot be read.</summary>
    public static RetargetManyInput Read(FormModel form)
    {
        var wrong = new Refusals();
        Targets targets = new(wrong.Try(() => form.Date("targets.joint")), wrong.Try(() => form.Date("targets.delegated")),
            wrong.Try(() => form.Date("targets.returned")));
        var reason = wrong.Try(() => Refuse.IfBlank(form["reason"], "reason", "the reason for the new dates"));
        wrong.ThrowIfAny();
        return new(form.All("footprints"), form.All("services"), form["phase"], targets, reason);
    }
}
