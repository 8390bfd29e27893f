using Microsoft.AspNetCore.Mvc;
using Transition.Application.Register;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;

namespace Transition.Web.Register;

/// <summary>What was entered in the form of the register.</summary>
public sealed record RegisterForm(
    [property: FromQuery(Name = "asOf")] string? AsOf,
    [property: FromQuery(Name = "service")] string? Service,
    [property: FromQuery(Name = "icb")] string? Icb,
    [property: FromQuery(Name = "region")] string? Region,
    [property: FromQuery(Name = "footprint")] string? Footprint,
    [property: FromQuery(Name = "state")] string? State)
{
    public const string Path = "/register";

    /// <summary>What is asked; refuses a date that is none.</summary>
    public RegisterQuery ToQuery() => new(
        Entered.Date(AsOf, "asOf"), Entered.Text(Service), Entered.Text(Icb), Entered.Text(Region), Entered.Text(Footprint),
        Entered.Text(State));

    /// <summary>The same question as a page or as a file.</summary>
    /// <param name="next">From the page before.</param>
    public string At(string path, string? next = null) => Address.Of(
        path, ("asOf", Entered.Text(AsOf)), ("service", Entered.Text(Service)), ("icb", Entered.Text(Icb)), ("region", Entered.Text(Region)),
        ("footprint", Entered.Text(Footprint)), ("state", Entered.Text(State)), ("next", next));
}
