namespace Transition.Application.Agreements;

/// <summary>An agreement that is drawn up by hand.</summary>
/// <param name="Kind"><c>collaboration</c>, or <c>joint-working</c> where it has more parties than an ICB and its region.</param>
/// <param name="Icb">The ICB that it is about; for a collaboration, the one that leads.</param>
/// <param name="Parties">The bodies that sign, the ICB among them.</param>
/// <param name="Due">The last day for signatures.</param>
/// <param name="Reserved">The functions that are kept; left out: the usual ones of its kind.</param>
/// <param name="Notice">How it is ended by notice; left out: by the usual rule of its kind, if it has one.</param>
/// <param name="Renews">Whether its next term is drawn up before it ends; left out: as its kind does.</param>
public sealed record AgreementInput(
    string? Kind,
    string? Icb,
    IReadOnlyList<string>? Parties,
    IReadOnlyList<string>? Services,
    DateOnly? From,
    DateOnly? Until = null,
    DateOnly? Due = null,
    IReadOnlyList<string>? Reserved = null,
    NoticeRuleInput? Notice = null,
    bool? Renews = null);
