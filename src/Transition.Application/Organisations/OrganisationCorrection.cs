namespace Transition.Application.Organisations;

/// <summary>What an administrator knows better of an organisation: the whole of its facts, as they shall be.</summary>
/// <param name="Reason">Why it is corrected.</param>
public sealed record OrganisationCorrection(
    string? Name,
    string? Kind,
    string? Parent,
    string? Region,
    DateOnly? From,
    DateOnly? Until,
    IReadOnlyList<string>? Successors,
    string? Committee,
    string? Cluster,
    string? Profile,
    string? Source,
    string? Confidence,
    string? Notes,
    string? Reason);
