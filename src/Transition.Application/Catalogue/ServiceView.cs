using Transition.Domain.Catalogue;

namespace Transition.Application.Catalogue;

/// <summary>A service of the catalogue on a date.</summary>
/// <param name="Suitability">Null before the first judgement.</param>
/// <param name="SuitableFrom">Since when the judgement counts.</param>
/// <param name="Unconfirmed">Whether its name or its status is recalled rather than confirmed.</param>
public sealed record ServiceView(
    string Code,
    string Name,
    string ProgrammeOfCare,
    bool HighlySpecialised,
    Suitability? Suitability,
    DateOnly? SuitableFrom,
    IReadOnlyList<string> Lines,
    bool Unconfirmed,
    string NameBasis,
    string StatusBasis,
    string? Notes,
    string Source,
    string Confidence)
{
    public static ServiceView Of(Custody book, DateOnly on)
    {
        var judgement = book.SuitabilityOn(on);
        var facts = book.Facts;
        return new(
            book.Id, facts.Name, facts.ProgrammeOfCare, facts.HighlySpecialised, judgement?.Suitability, judgement?.From, facts.Lines,
            facts.Unconfirmed, facts.NameBasis, facts.StatusBasis, facts.Notes, facts.Source, facts.Confidence);
    }
}
