namespace Transition.Application.Assessments;

/// <summary>The assessments of all footprints of a wave at a gate, side by side.</summary>
public sealed record ModerationView(string Wave, string Gate, IReadOnlyList<ModerationRow> Rows);
