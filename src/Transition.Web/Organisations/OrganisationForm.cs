using Microsoft.AspNetCore.Mvc;
using Transition.Application.Organisations;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;

namespace Transition.Web.Organisations;

/// <summary>Which organisations were asked for.</summary>
public sealed record OrganisationForm(
    [property: FromQuery(Name = "kind")] string? Kind,
    [property: FromQuery(Name = "region")] string? Region,
    [property: FromQuery(Name = "asOf")] string? AsOf)
{
    public const string Path = "/organisations";

    public OrganisationQuery ToQuery() => new(Entered.Text(Kind), Entered.Date(AsOf, "asOf"), Entered.Text(Region));

    public string At(string? next = null) =>
        Address.Of(Path, ("kind", Entered.Text(Kind)), ("region", Entered.Text(Region)), ("asOf", Entered.Text(AsOf)), ("next", next));
}
