using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Transition.Application.Records;
using Transition.Domain.Records;

namespace Transition.Web.Records;

/// <summary>Which records to list, as an address asks. A field is asked for as <c>values.field</c>.</summary>
public sealed record RecordParameters(
    [property: FromQuery(Name = "kind")] string? Kind,
    [property: FromQuery(Name = "state")] string? State,
    [property: FromQuery(Name = "owner")] string? Owner,
    [property: FromQuery(Name = "open")] bool? Open,
    [property: FromQuery(Name = "overdue")] bool? Overdue,
    [property: FromQuery(Name = "text")] string? Text,
    [property: FromQuery(Name = "transition")] string? Transition,
    [property: FromQuery(Name = "wave")] string? Wave,
    [property: FromQuery(Name = "footprint")] string? Footprint,
    [property: FromQuery(Name = "service")] string? Service,
    [property: FromQuery(Name = "agreement")] string? Agreement,
    [property: FromQuery(Name = "submission")] string? Submission,
    [property: FromQuery(Name = "body")] string? Body,
    [property: FromQuery(Name = "record")] string? Record)
{
    private const string Prefix = "values.";

    private IEnumerable<(LinkKind Kind, string? Target)> Linked =>
    [
        (LinkKind.Transition, Transition), (LinkKind.Submission, Submission), (LinkKind.Agreement, Agreement), (LinkKind.Record, Record),
        (LinkKind.Service, Service), (LinkKind.Footprint, Footprint), (LinkKind.Wave, Wave), (LinkKind.Body, Body),
    ];

    public RecordQuery ToQuery(HttpRequest request) => new(
        Kind, State, Owner, Open, Overdue, Text,
        [.. Linked.Where(link => link.Target is not null).Select(link => new RecordLink(link.Kind, link.Target!))],
        request.Query.Where(item => item.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(item => item.Key[Prefix.Length..], item => item.Value.ToString()));
}
