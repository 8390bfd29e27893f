namespace Transition.Application.Organisations;

/// <summary>An oversight segment, as a person gives it.</summary>
/// <param name="From">Left out: from today.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record SegmentInput(int? Segment, DateOnly? From, string? Source);
