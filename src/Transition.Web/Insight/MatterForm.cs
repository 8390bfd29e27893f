using Microsoft.AspNetCore.Mvc;
using Transition.Application.Insight;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;

namespace Transition.Web.Insight;

/// <summary>Which papers, attestations or agreements were asked for.</summary>
public sealed record MatterForm(
    [property: FromQuery(Name = "wave")] string? Wave,
    [property: FromQuery(Name = "gate")] string? Gate,
    [property: FromQuery(Name = "body")] string? Body,
    [property: FromQuery(Name = "status")] string? Status)
{
    public MatterFilter ToFilter() => new(
        Entered.Text(Wave), Entered.Text(Gate) is { } gate ? [gate] : null, Entered.Text(Body), Entered.Text(Status));

    public string At(string path, string? next = null) => Address.Of(
        path, ("wave", Entered.Text(Wave)), ("gate", Entered.Text(Gate)), ("body", Entered.Text(Body)), ("status", Entered.Text(Status)),
        ("next", next));
}
