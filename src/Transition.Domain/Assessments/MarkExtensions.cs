namespace Transition.Domain.Assessments;

/// <summary>What marks mean.</summary>
public static class MarkExtensions
{
    public static Scale ScaleOf(this Mark mark) => mark <= Mark.Red ? Scale.Rating : Scale.Completion;

    /// <summary>Whether something has to be worked through because of it.</summary>
    public static bool IsFinding(this Mark mark) => mark is Mark.Amber or Mark.Red;

    /// <summary>Whether nothing is left to do about the item.</summary>
    public static bool Closes(this Mark mark) => mark is not (Mark.NotStarted or Mark.InProgress);

    /// <summary>Whether the mark says too little without words.</summary>
    public static bool NeedsNarrative(this Mark mark) =>
        mark.ScaleOf() == Scale.Rating || mark is Mark.CompleteWithMitigation or Mark.NotApplicable;
}
