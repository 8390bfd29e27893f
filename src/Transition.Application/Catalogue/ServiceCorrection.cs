namespace Transition.Application.Catalogue;

/// <summary>What an administrator knows better of a service: the whole of its facts, as they shall be.</summary>
/// <param name="NameBasis"><c>confirmed</c> once a source confirms the name; anything else shows it as unconfirmed.</param>
/// <param name="StatusBasis">The same for its suitability.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record ServiceCorrection(
    string? Name,
    string? ProgrammeOfCare,
    bool HighlySpecialised,
    IReadOnlyList<string>? Lines,
    string? Notes,
    string? Source,
    string? Confidence,
    string? NameBasis,
    string? StatusBasis,
    string? Reason);
