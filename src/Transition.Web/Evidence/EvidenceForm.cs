using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Transition.Application.Evidence;
using Transition.Domain.Common;

namespace Transition.Web.Evidence;

/// <summary>
/// The form of an upload: its fields, then the file, which is handed on as it comes and held neither in memory nor on disk.
/// </summary>
public static class EvidenceForm
{
    public const string ContentType = "multipart/form-data";

    private const int LongestField = 8 * 1024;
    private const int MostFields = 20;
    private const int LongestBoundary = 70;
    private const string ScopePrefix = "scope.";

    private static readonly string[] Fields = ["kind", "title", "document", "scope"];

    public static async Task<EvidenceUpload> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = new MultipartReader(BoundaryOf(request), request.Body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            if (disposition?.IsFileDisposition() == true)
            {
                return Upload(fields, FileNameOf(disposition), section);
            }

            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? string.Empty;
            if ((!Fields.Contains(name) && !name.StartsWith(ScopePrefix, StringComparison.Ordinal)) || fields.Count == MostFields)
            {
                throw Refuse.Invalid(name.Length == 0 ? "body" : name, $"The form has the fields {string.Join(", ", Fields)} and file.");
            }

            fields[name] = await ValueAsync(section, name, cancellation);
        }

        throw Refuse.Invalid("file", "Send the file as the last part of the form, named 'file'.");
    }

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "kind", "scope", "file" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["kind"] = Text("The kind of document."),
                ["title"] = Text("What it is called; the file's name if left out."),
                ["scope"] = Text("What it speaks for, as JSON: {\"service\": \"105\"}. Or one field each: scope.service."),
                ["document"] = Text("The id of the document of which this is a new version."),
                ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The file, as the last part." },
            },
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { [ContentType] = new() { Schema = form } },
        };
        return Task.CompletedTask;
    }

    internal static string BoundaryOf(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        return boundary is { Length: > 0 and <= LongestBoundary }
            ? boundary
            : throw Refuse.Invalid("Content-Type", $"The Content-Type is {ContentType} with a boundary of at most {LongestBoundary} characters.");
    }

    internal static string? FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;

    internal static async Task<string> ValueAsync(MultipartSection section, string name, CancellationToken cancellation)
    {
        var buffer = new byte[LongestField + 1];
        var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length <= LongestField
            ? System.Text.Encoding.UTF8.GetString(buffer, 0, length)
            : throw Refuse.Invalid(name, $"This field takes at most {LongestField} bytes.");
    }

    private static EvidenceUpload Upload(Dictionary<string, string> fields, string? fileName, MultipartSection file)
    {
        var kind = Refuse.IfBlank(fields.GetValueOrDefault("kind"), "kind", "the kind of the document, before the file in the form");
        return new(
            kind, fields.GetValueOrDefault("title"), ScopeOf(fields), fileName, fields.GetValueOrDefault("document"), file.Body,
            file.ContentType);
    }

    private static Dictionary<string, string> ScopeOf(Dictionary<string, string> fields)
    {
        var scope = fields
            .Where(field => field.Key.StartsWith(ScopePrefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[ScopePrefix.Length..], field => field.Value);
        try
        {
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(fields.GetValueOrDefault("scope", "{}")) ?? [])
            {
                scope[name] = value;
            }
        }
        catch (JsonException)
        {
            throw Refuse.Invalid("scope", "Write the scope as JSON with texts, for example {\"service\": \"105\"}.");
        }

        return scope;
    }
}
