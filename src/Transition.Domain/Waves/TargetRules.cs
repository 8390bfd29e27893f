using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <summary>The rules for the dates that a move aims at.</summary>
public static class TargetRules
{
    /// <summary>Every stage needs a date, in the future, and no earlier than the stage before it.</summary>
    public static void Check(Targets targets, IEnumerable<Stage> stages, DateOnly today)
    {
        DateOnly? before = null;
        foreach (var stage in stages)
        {
            var field = FieldOf(stage.Reaches);
            var date = targets.For(stage.Reaches) ?? throw Refuse.Invalid(field, $"Give the date aimed at for '{stage.Name}'.");
            if (date <= today)
            {
                throw Refuse.Invalid(field, $"The date aimed at for '{stage.Name}' must be in the future.");
            }

            if (date <= before)
            {
                throw Refuse.Invalid(field, "Delegation must come after joint commissioning. Correct one of the two dates.");
            }

            before = date;
        }
    }

    public static string FieldOf(HoldingState state) => state switch
    {
        HoldingState.Joint => "targets.joint",
        HoldingState.Delegated => "targets.delegated",
        _ => "targets.returned",
    };
}
