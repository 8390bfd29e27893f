namespace Transition.Application.Assessments;

/// <summary>Answers to several items at once: all are taken, or none.</summary>
public sealed record ItemsInput(IReadOnlyList<ItemInput>? Items);
