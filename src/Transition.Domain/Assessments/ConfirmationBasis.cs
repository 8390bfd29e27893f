namespace Transition.Domain.Assessments;

/// <summary>What a confirmation rests on, where a framework was worked through.</summary>
/// <param name="Missing">What is still to do before the body can confirm, in words.</param>
/// <param name="Copy">The hash of the submitted copy; null if the body confirms by its statement alone.</param>
public sealed record ConfirmationBasis(IReadOnlyList<string> Missing, string? Copy)
{
    public static ConfirmationBasis None { get; } = new([], null);
}
