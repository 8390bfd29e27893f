namespace Transition.Domain.Waves;

/// <summary>A body's answer to one round of one gate of one tranche, by line.</summary>
/// <param name="Source">The submission, attestation or agreement in which it was given.</param>
public sealed record BodyAnswer(string Gate, int Round, string Body, string Source, IReadOnlyList<LineAnswer> Lines);
