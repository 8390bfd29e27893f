using Microsoft.AspNetCore.Mvc;
using Transition.Application.Register;

namespace Transition.Web.Register;

/// <summary>What is asked of the register.</summary>
public sealed record RegisterParameters(
    [property: FromQuery(Name = "asOf")] DateOnly? AsOf,
    [property: FromQuery(Name = "service")] string? Service,
    [property: FromQuery(Name = "icb")] string? Icb,
    [property: FromQuery(Name = "region")] string? Region,
    [property: FromQuery(Name = "footprint")] string? Footprint,
    [property: FromQuery(Name = "state")] string? State)
{
    public RegisterQuery ToQuery() => new(AsOf, Service, Icb, Region, Footprint, State);
}
