namespace Transition.Application.Catalogue;

/// <summary>Which services are wanted; what is null does not matter.</summary>
/// <param name="Suitability"><c>ready</c>, <c>later</c> or <c>retained</c>, on <paramref name="On"/>.</param>
/// <param name="On">The date that suitability is looked at; null for today.</param>
/// <param name="Programme">A programme of care.</param>
/// <param name="Text">Words that the code, the name, the programme, the lines or the notes contain.</param>
public sealed record CatalogueQuery(string? Suitability = null, DateOnly? On = null, string? Programme = null, string? Text = null);
