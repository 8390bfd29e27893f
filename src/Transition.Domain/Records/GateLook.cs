namespace Transition.Domain.Records;

/// <summary>Which gates wait for records of a kind.</summary>
/// <param name="Gates">The gates' ids; null if each record names its own.</param>
/// <param name="Field">The field in which a record names its gate.</param>
/// <param name="States">The states in which a record holds the gate shut.</param>
/// <param name="When">And only when this holds.</param>
public sealed record GateLook(
    IReadOnlyList<string>? Gates, string? Field, IReadOnlyList<string> States, FieldTest? When = null);
