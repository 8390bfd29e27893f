using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Records;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Evidence;
using Transition.Web.Insight;

namespace Transition.Web.Records;

/// <summary>The pages of the registers: one set for every kind of record.</summary>
public static class RecordPages
{
    public const string Path = "/records";
    private const int Rows = 50;

    public static void MapRecordPages(this IEndpointRouteBuilder portal)
    {
        var records = portal.MapGroup(Path);
        records.MapGet("/", ShowKinds).Needs(Permission.ReadRecords);
        records.MapGet("/kinds/{kind}", ListAsync).Needs(Permission.ReadRecords);
        records.MapGet("/kinds/{kind}/export", Export).Needs(Permission.ReadRecords);
        records.MapGet("/kinds/{kind}/new", ShowNewAsync).Needs(Permission.WriteRecords);
        records.MapPost("/kinds/{kind}/new", OpenAsync).Needs(Permission.WriteRecords);
        records.MapGet("/{id}", ShowAsync).Needs(Permission.ReadRecords);
        records.MapGet("/{id}/edit", RecordEditing.ShowAsync).Needs(Permission.WriteRecords);
        records.MapPost("/{id}/edit", RecordEditing.TakeAsync).Needs(Permission.WriteRecords);
        records.MapGet("/{id}/move/{move}", RecordMoving.ShowAsync).Needs(Permission.WriteRecords);
        records.MapPost("/{id}/move/{move}", RecordMoving.TakeAsync).Needs(Permission.WriteRecords).TakesUpload();
    }

    public static string AddressOf(string record) => Address.Item(Path, record);

    public static string AddressOfKind(string kind) => Address.Item($"{Path}/kinds", kind);

    private static RazorComponentResult<RecordKindsPage> ShowKinds(Caller caller, RecordDesk desk) =>
        Pages.Show<RecordKindsPage, RecordKindsModel>(new(desk.Kinds(caller), caller));

    private static async Task<IResult> ListAsync(
        string kind, FormModel asked, string? next, HttpRequest request, Caller caller, RecordDesk desk, NameReader names,
        CancellationToken cancellation)
    {
        var known = desk.Kind(caller, kind);
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<RecordListPage, RecordListModel>(
            asked,
            async () => new(known, book, caller, await desk.ListAsync(caller, QueryOf(kind, asked, request), new(next, Rows), cancellation)),
            () => new(known, book, caller));
    }

    private static PushStreamHttpResult Export(
        string kind, FormModel asked, HttpRequest request, Caller caller, RecordDesk desk, RecordExport export, CancellationToken cancellation)
    {
        _ = desk.Kind(caller, kind);
        var query = QueryOf(kind, asked, request);
        return Csv.Of(kind, output => export.WriteAsync(caller, query, output, cancellation));
    }

    private static async Task<RazorComponentResult<RecordFormPage>> ShowNewAsync(
        string kind, FormModel asked, Caller caller, RecordDesk desk, NameReader names, CancellationToken cancellation) =>
        Pages.Show<RecordFormPage, RecordFormModel>(await NewAsync(caller, kind, desk, names, cancellation), asked);

    private static Task<IResult> OpenAsync(
        string kind, FormModel form, Caller caller, RecordDesk desk, NameReader names, CancellationToken cancellation)
    {
        var known = desk.Kind(caller, kind);
        return Pages.PostAsync<RecordFormPage, RecordFormModel>(
            form,
            () => RecordForm.NamedAsync(known, form, async () =>
            {
                var opened = await desk.OpenAsync(caller, RecordForm.Read(form, known), form.Key, cancellation);
                return $"{AddressOf(opened.Id)}?notice=opened";
            }),
            () => NewAsync(caller, kind, desk, names, cancellation));
    }

    private static async Task<RazorComponentResult<RecordPage>> ShowAsync(
        string id, string? notice, Caller caller, RecordFacts facts, CancellationToken cancellation) =>
        Pages.Show<RecordPage, RecordModel>(await facts.ReadAsync(caller, id, cancellation), notice: notice switch
        {
            "opened" => "It is on record. Whoever has to see to it finds it in their tasks.",
            "edited" => "Your changes are on record.",
            "moved" => "That is on record.",
            _ => null,
        });

    private static async Task<RecordFormModel> NewAsync(
        Caller caller, string kind, RecordDesk desk, NameReader names, CancellationToken cancellation) =>
        new(desk.Kind(caller, kind), await names.ReadAsync(caller, cancellation), null);

    private static RecordQuery QueryOf(string kind, FormModel asked, HttpRequest request)
    {
        var parameters = new RecordParameters(
            kind, asked["state"], asked["owner"], asked["open"] is { } open ? open == "true" : null, asked["overdue"] is null ? null : true,
            asked["text"], asked["transition"], asked["wave"], asked["footprint"], asked["service"], asked["agreement"], asked["submission"],
            asked["body"], asked["record"]);
        return parameters.ToQuery(request);
    }
}
