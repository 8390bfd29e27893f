namespace Transition.Domain.Assessments;

/// <summary>The answer that stands for an item.</summary>
/// <param name="Version">How often it has been answered in this round; 0 if it was carried over from the round before.</param>
public sealed record AnsweredItem(ItemAnswer Answer, int Version, string Body, string By, DateTimeOffset At);
