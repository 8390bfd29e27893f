namespace Transition.Application.Reference;

/// <summary>How far the loading of the reference data is.</summary>
public sealed record ReferenceProgress(int Done, int Total);
