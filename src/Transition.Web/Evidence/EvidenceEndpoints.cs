using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Evidence;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Evidence;

/// <summary>Documents: uploaded and downloaded as streams.</summary>
public static class EvidenceEndpoints
{
    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        var evidence = api.MapGroup("/evidence").WithTags("Evidence");
        evidence.MapGet("/", ListAsync).Needs(Permission.ReadPapers)
            .WithSummary("The documents that speak for a service, footprint, wave, transition, agreement or gate");
        evidence.MapGet("/kinds", Kinds).Needs(Permission.ReadPapers)
            .WithSummary("The kinds of documents: their file types, limits, retention, and the gates that expect them");
        evidence.MapGet("/{id}", GetAsync).Needs(Permission.ReadPapers)
            .WithSummary("A document with its versions");
        evidence.MapGet("/{id}/content", DownloadAsync).Needs(Permission.ReadPapers)
            .WithSummary("The file of a version, the newest if none is named")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
        evidence.MapGet("/pins", PinsAsync).Needs(Permission.ReadPapers)
            .WithSummary("What references of the form id@version name: title, hash, and whether there is a later version");
        evidence.MapEvidenceKeeping();
        evidence.MapPost("/", UploadAsync).Needs(Permission.AddEvidence)
            .WithSummary("Uploads a document, or a new version of one")
            .TakesUpload()
            .WithMetadata(new AnswersAtOnceAttribute())
            .WithMetadata(new AcceptsMetadata([EvidenceForm.ContentType], typeof(Stream)))
            .AddOpenApiOperationTransformer(EvidenceForm.DescribeAsync);
    }

    private static Task<Page<EvidenceView>> ListAsync(
        string? scope, string? value, Caller caller, EvidenceDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, scope, value, cancellation);

    private static async Task<Page<EvidencePin>> PinsAsync(
        string[] reference, Caller caller, EvidenceReferences references, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadPapers);
        var pins = await references.ReadAsync(reference, cancellation);
        return reference.Except(pins.Select(pin => pin.Reference)).FirstOrDefault() is { } unknown
            ? throw Refuse.NotFound("version", unknown)
            : new(pins, null);
    }

    private static Page<EvidenceKindView> Kinds(Caller caller, EvidenceKinds kinds) => kinds.List(caller);

    private static Task<EvidenceView> GetAsync(string id, Caller caller, EvidenceDesk desk, CancellationToken cancellation) =>
        desk.GetAsync(caller, id, cancellation);

    private static async Task<FileStreamHttpResult> DownloadAsync(
        string id, int? version, HttpContext context, Caller caller, EvidenceDesk desk, CancellationToken cancellation)
    {
        var (content, found) = await desk.OpenAsync(caller, id, version, cancellation);
        context.Response.ContentLength = found.Length;
        return TypedResults.Stream(content, found.ContentType, found.FileName, found.At, new EntityTagHeaderValue($"\"{found.Sha256}\""));
    }

    private static async Task<Created<EvidenceView>> UploadAsync(
        IdempotencyKey key, HttpRequest request, Caller caller, EvidenceDesk desk, CancellationToken cancellation)
    {
        var upload = await EvidenceForm.ReadAsync(request, cancellation);
        var document = await desk.UploadAsync(caller, upload, key.Value, cancellation);
        return TypedResults.Created($"/api/evidence/{document.Id}", document);
    }
}
