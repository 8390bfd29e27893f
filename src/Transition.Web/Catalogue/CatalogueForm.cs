using Microsoft.AspNetCore.Mvc;
using Transition.Application.Catalogue;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;

namespace Transition.Web.Catalogue;

/// <summary>What was entered in the search of the catalogue.</summary>
public sealed record CatalogueForm(
    [property: FromQuery(Name = "text")] string? Text,
    [property: FromQuery(Name = "suitability")] string? Suitability,
    [property: FromQuery(Name = "programme")] string? Programme,
    [property: FromQuery(Name = "on")] string? On)
{
    public const string Path = "/catalogue";

    public CatalogueQuery ToQuery() => new(Entered.Text(Suitability), Entered.Date(On, "on"), Entered.Text(Programme), Entered.Text(Text));

    public string At(string? next = null) => Address.Of(
        Path, ("text", Entered.Text(Text)), ("suitability", Entered.Text(Suitability)), ("programme", Entered.Text(Programme)),
        ("on", Entered.Text(On)), ("next", next));
}
