using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Common;
using Transition.Application.Records;
using Transition.Domain.Records;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Records;

/// <summary>The registers: kinds of records as data, and the records of each.</summary>
public static class RecordEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder api)
    {
        var kinds = api.MapGroup("/record-kinds").WithTags("Records");
        kinds.MapGet("/", Kinds).Needs(Permission.ReadRecords)
            .WithSummary("The kinds of records, with their fields, states and moves");
        kinds.MapGet("/{id}", Kind).Needs(Permission.ReadRecords).WithSummary("A kind of record");
        api.MapGet("/records.csv", Download).Needs(Permission.ReadRecords).WithTags("Records")
            .GivesCsv("Records of one kind as a file for spreadsheets");
        var records = api.MapGroup("/records").WithTags("Records");
        records.MapGet("/", ListAsync).Needs(Permission.ReadRecords)
            .WithSummary("Records, the open ones first, by due date; 'values.field' asks for what a field says");
        records.MapGet("/{id}", GetAsync).Needs(Permission.ReadRecords)
            .WithSummary("A record, with the moves that you can make");
        records.MapGet("/{id}/history", HistoryAsync).Needs(Permission.ReadRecords)
            .WithSummary("Who did what to it, when and why");
        records.MapPost("/", OpenAsync).Needs(Permission.WriteRecords).WithSummary("Opens a record of a kind");
        records.MapPut("/{id}", EditAsync).Needs(Permission.WriteRecords)
            .WithSummary("Changes what a record says; what is left out is taken away");
        records.MapPost("/{id}/move", MoveAsync).Needs(Permission.WriteRecords)
            .WithSummary("Takes a record to another state; with If-Match only if nobody has changed it");
    }

    private static Page<RecordKind> Kinds(Caller caller, RecordDesk desk) => new(desk.Kinds(caller), null);

    private static RecordKind Kind(string id, Caller caller, RecordDesk desk) => desk.Kind(caller, id);

    private static Task<Page<RecordEntry>> ListAsync(
        [AsParameters] RecordParameters asked, string? next, int? limit, HttpRequest request, Caller caller, RecordDesk desk,
        CancellationToken cancellation) =>
        desk.ListAsync(caller, asked.ToQuery(request), new(next, limit), cancellation);

    private static PushStreamHttpResult Download(
        [AsParameters] RecordParameters asked, HttpRequest request, Caller caller, RecordDesk desk, RecordExport export,
        CancellationToken cancellation)
    {
        var query = asked.ToQuery(request);
        var kind = desk.Kind(caller, query.Kind ?? string.Empty);
        return Csv.Of(kind.Id, output => export.WriteAsync(caller, query, output, cancellation));
    }

    private static async Task<Versioned<RecordView>> GetAsync(string id, Caller caller, RecordDesk desk, CancellationToken cancellation) =>
        With(await desk.GetAsync(caller, id, cancellation));

    private static async Task<Page<HistoryEntry>> HistoryAsync(
        string id, Caller caller, RecordDesk desk, HistoryDesk history, CancellationToken cancellation)
    {
        _ = await desk.GetAsync(caller, id, cancellation);
        return new(await history.ReadAsync(caller, Record.Kind, id, cancellation), null);
    }

    private static async Task<Created<RecordView>> OpenAsync(
        RecordInput input, IdempotencyKey key, Caller caller, RecordDesk desk, CancellationToken cancellation)
    {
        var record = await desk.OpenAsync(caller, input, key.Value, cancellation);
        return TypedResults.Created($"/api/records/{record.Id}", record);
    }

    private static async Task<Versioned<RecordView>> EditAsync(
        string id, RecordInput input, IfMatch ifMatch, Caller caller, RecordDesk desk, CancellationToken cancellation) =>
        With(await desk.EditAsync(caller, id, input, ifMatch.Version, cancellation));

    private static async Task<Versioned<RecordView>> MoveAsync(
        string id, MoveInput input, HttpContext context, Caller caller, RecordDesk desk, CancellationToken cancellation)
    {
        long? version = context.Request.Headers.IfMatch.Count == 0 ? null : (await IfMatch.BindAsync(context)).Version;
        return With(await desk.MoveAsync(caller, id, input, version, cancellation));
    }

    private static Versioned<RecordView> With(RecordView record) => new(record, record.Version);
}
