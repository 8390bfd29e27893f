namespace Transition.Application.Agreements;

/// <summary>An agreement that is drawn up by hand.</summary>
/// <param name="Kind"><c>collaboration</c>, or <c>joint-working</c> where it has more parties than an ICB and its region.</param>
/// <param name="Icb">The ICB that it is about; for a collaboration, the one that leads.</param>
/// <param name="Parties">The bodies that sign, the ICB among them.</param>
/// <param name="Due">The last day for signatures.</param>
public sealed record AgreementInput(
    string? Kind,
    string? Icb,
    IReadOnlyList<string>? Parties,
    IReadOnlyList<string>? Services,
    DateOnly? From,
    DateOnly? Until = null,
    DateOnly? Due = null);
