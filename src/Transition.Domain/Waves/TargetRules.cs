using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Waves;

/// <summary>The rules for the dates that a move aims at.</summary>
public static class TargetRules
{
    /// <summary>Every stage needs a date, in the future, and no earlier than the stage before it.</summary>
    public static void Check(Targets targets, IEnumerable<Stage> stages, DateOnly today)
    {
        var wrong = new Refusals();
        DateOnly? before = null;
        foreach (var stage in stages)
        {
            var earlier = before;
            before = targets.For(stage.Reaches) ?? before;
            wrong.Check(() => Check(targets.For(stage.Reaches), earlier, stage, today));
        }

        wrong.ThrowIfAny();
    }

    /// <summary>A date that somebody has to give, and that has still to come.</summary>
    public static DateOnly Future(DateOnly? date, string field, DateOnly today) => date switch
    {
        null => throw Refuse.Invalid(field, "Give the new date aimed at."),
        { } given when given <= today => throw Refuse.Invalid(field, "Give a date in the future."),
        { } given => given,
    };

    private static void Check(DateOnly? date, DateOnly? before, Stage stage, DateOnly today)
    {
        var field = FieldOf(stage.Reaches);
        if (date is null)
        {
            throw Refuse.Invalid(field, $"Give the date aimed at for '{stage.Name}'.");
        }

        if (date <= today)
        {
            throw Refuse.Invalid(field, $"The date aimed at for '{stage.Name}' must be in the future.");
        }

        if (date <= before)
        {
            throw Refuse.Invalid(field, "Delegation must come after joint commissioning. Correct one of the two dates.");
        }
    }

    public static string FieldOf(HoldingState state) => state switch
    {
        HoldingState.Joint => "targets.joint",
        HoldingState.Delegated => "targets.delegated",
        _ => "targets.returned",
    };
}
