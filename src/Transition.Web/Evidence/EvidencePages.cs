using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Evidence;

/// <summary>The pages on which documents are found, read, held and disposed of.</summary>
public static class EvidencePages
{
    public const string Path = "/evidence";

    private static readonly Dictionary<string, string> Notices = new(StringComparer.Ordinal)
    {
        ["added"] = "The new version has been stored. What was decided on an earlier version still names that one.",
        ["held"] = "The document is on legal hold and cannot be disposed of.",
        ["lifted"] = "The legal hold has been lifted.",
        ["proposed"] = "Somebody else must agree before anything is removed.",
        ["kept"] = "The document is kept.",
        ["disposed"] = "The files have been removed. What they were stays on record.",
    };

    public static void MapEvidencePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.ReadPapers);
        portal.MapGet(Path + "/{id}", ShowAsync).Needs(Permission.ReadPapers);
        var work = portal.MapGroup(Path + "/{id}");
        work.MapPost("/versions", AddAsync).Needs(Permission.AddEvidence).TakesUpload();
        work.MapPost("/hold", HoldAsync).Needs(Permission.KeepEvidence);
        work.MapPost("/lift", LiftAsync).Needs(Permission.KeepEvidence);
        work.MapPost("/propose-disposal", ProposeAsync).Needs(Permission.KeepEvidence);
        work.MapPost("/keep", KeepAsync).Needs(Permission.KeepEvidence);
        work.MapPost("/dispose", DisposeAsync).Needs(Permission.KeepEvidence);
    }

    public static string AddressOf(string document) => Address.Item(Path, document);

    public static string FileOf(string document, int version) => $"/api/evidence/{Uri.EscapeDataString(document)}/content?version={version}";

    private static async Task<IResult> ListAsync(
        FormModel asked, string? next, Caller caller, EvidenceDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<DocumentsPage, DocumentsModel>(
            asked,
            async () => new(book, asked["scope"] is null && asked["value"] is null
                ? null
                : new PageRequest(next, null).Of((await desk.ListAsync(caller, asked["scope"], asked["value"], cancellation)).Items, DocumentsModel.Rows)),
            () => new(book, null));
    }

    private static async Task<RazorComponentResult<DocumentPage>> ShowAsync(
        string id, string? notice, Caller caller, DocumentFacts facts, CancellationToken cancellation) =>
        Pages.Show<DocumentPage, DocumentModel>(
            await facts.ReadAsync(caller, id, cancellation), notice: Notices.GetValueOrDefault(notice ?? string.Empty));

    [TokenInForm]
    private static Task<IResult> AddAsync(
        string id, UploadForm upload, Caller caller, EvidenceDesk desk, DocumentFacts facts, CancellationToken cancellation) =>
        DoAsync(
            id, "added", upload.Form, caller, facts,
            async () =>
            {
                var known = await desk.GetAsync(caller, id, cancellation);
                var file = upload.File ?? throw Refuse.Invalid("file", "Choose the file of the new version.");
                return await desk.UploadAsync(
                    caller, new(known.Kind, known.Title, known.Scope, upload.FileName, id, file, upload.ContentType), upload.Form.Key, cancellation);
            },
            cancellation);

    private static Task<IResult> HoldAsync(
        string id, FormModel form, Caller caller, EvidenceKeeping keeping, DocumentFacts facts, CancellationToken cancellation) =>
        DoAsync(id, "held", form, caller, facts, () => keeping.PlaceHoldAsync(caller, id, new(form["reason"]), cancellation), cancellation);

    private static Task<IResult> LiftAsync(
        string id, FormModel form, Caller caller, EvidenceKeeping keeping, DocumentFacts facts, CancellationToken cancellation) =>
        DoAsync(id, "lifted", form, caller, facts, () => keeping.LiftHoldAsync(caller, id, new(form["reason"]), cancellation), cancellation);

    private static Task<IResult> ProposeAsync(
        string id, FormModel form, Caller caller, EvidenceKeeping keeping, DocumentFacts facts, CancellationToken cancellation) =>
        DoAsync(
            id, "proposed", form, caller, facts, () => keeping.ProposeDisposalAsync(caller, id, new(form["disposal"]), cancellation), cancellation,
            "disposal");

    private static Task<IResult> KeepAsync(
        string id, FormModel form, Caller caller, EvidenceKeeping keeping, DocumentFacts facts, CancellationToken cancellation) =>
        DoAsync(
            id, "kept", form, caller, facts, () => keeping.WithdrawDisposalAsync(caller, id, new(form["disposal"]), cancellation), cancellation,
            "disposal");

    private static Task<IResult> DisposeAsync(
        string id, FormModel form, Caller caller, EvidenceKeeping keeping, DocumentFacts facts, CancellationToken cancellation) =>
        DoAsync(id, "disposed", form, caller, facts, () => keeping.DisposeAsync(caller, id, cancellation), cancellation);

    /// <param name="reasonField">What the page calls the field of the reason: it has more than one.</param>
    private static Task<IResult> DoAsync(
        string id, string notice, FormModel form, Caller caller, DocumentFacts facts, Func<Task<EvidenceView>> command,
        CancellationToken cancellation, string reasonField = "reason") =>
        Pages.PostAsync<DocumentPage, DocumentModel>(
            form,
            () => FieldNames.InAsync(command, field => field == "reason" ? reasonField : field),
            $"{AddressOf(id)}?notice={notice}",
            () => facts.ReadAsync(caller, id, cancellation));
}
