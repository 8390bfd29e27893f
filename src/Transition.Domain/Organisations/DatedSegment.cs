namespace Transition.Domain.Organisations;

/// <summary>An oversight segment, from a day on.</summary>
public sealed record DatedSegment(int Segment, DateOnly From);
