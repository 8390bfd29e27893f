namespace Transition.Application.Catalogue;

/// <summary>How many services there are of each suitability on a date.</summary>
public sealed record SuitabilityCounts(DateOnly On, int Ready, int Later, int Retained, int Unjudged);
