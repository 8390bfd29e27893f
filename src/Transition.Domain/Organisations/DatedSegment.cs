namespace Transition.Domain.Organisations;

/// <summary>An oversight segment, from a day on.</summary>
/// <param name="Source">Where it is known from; null in what was kept before sources were.</param>
public sealed record DatedSegment(int Segment, DateOnly From, string? Source = null);
