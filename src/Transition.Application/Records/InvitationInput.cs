namespace Transition.Application.Records;

/// <summary>An invitation to give views, as a person gives it.</summary>
/// <param name="Gate">The gate that waits for the views; left out: none does.</param>
/// <param name="Groups">Whose views are asked for, as the kind of record names them; left out: those of trusts and clinicians.</param>
/// <param name="Question">Left out: the question that is always asked.</param>
public sealed record InvitationInput(
    string? Gate, DateOnly? Due, IReadOnlyList<string>? Groups = null, string? Question = null, string? Aspect = null);
