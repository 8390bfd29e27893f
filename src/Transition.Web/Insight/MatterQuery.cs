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
    /// <param name="among">The gates that the list is about; none for all.</param>
    public MatterFilter ToFilter(params IReadOnlyList<string> among)
    {
        IReadOnlyList<string> gates = Gate is null ? among : among is [] || among.Contains(Gate) ? [Gate] : [string.Empty];
        return new(Wave, gates, Body, Status);
    }
}
