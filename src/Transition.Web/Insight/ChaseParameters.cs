using Microsoft.AspNetCore.Mvc;
using Transition.Application.Insight;

namespace Transition.Web.Insight;

/// <summary>Which answers that are owed were asked for.</summary>
public sealed record ChaseParameters(
    [property: FromQuery(Name = "wave")] string? Wave,
    [property: FromQuery(Name = "region")] string? Region,
    [property: FromQuery(Name = "gate")] string? Gate,
    [property: FromQuery(Name = "body")] string? Body,
    [property: FromQuery(Name = "late")] bool? Late)
{
    public ChaseQuery ToQuery() => new(Wave, Region, Gate, Body, Late ?? false);
}
