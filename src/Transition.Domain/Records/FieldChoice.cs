namespace Transition.Domain.Records;

/// <summary>One answer that a choice offers.</summary>
public sealed record FieldChoice(string Id, string Name);
