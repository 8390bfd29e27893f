namespace Transition.Application.Records;

/// <summary>What a record is about, as a person gives it.</summary>
public sealed record LinkInput(string? Kind, string? Target);
