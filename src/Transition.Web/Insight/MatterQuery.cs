using Microsoft.AspNetCore.Mvc;
using Transition.Application.Insight;

namespace Transition.Web.Insight;

/// <summary>Which papers, attestations or agreements a list is to show.</summary>
public sealed record MatterQuery(
    [property: FromQuery(Name = "wave")] string? Wave,
    [property: FromQuery(Name = "gate")] string? Gate,
    [property: FromQuery(Name = "body")] string? Body,
    [property: FromQuery(Name = "status")] string? Status)
{
    public MatterFilter ToFilter() => new(Wave, Gate is null ? null : [Gate], Body, Status);
}
