using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Transition.Domain.Common;
using Transition.Web.Evidence;

namespace Transition.Web.Common.Forms;

/// <summary>A page's form with a file: its fields, then the file as it comes in.</summary>
/// <param name="File">Null if no file was chosen.</param>
public sealed record UploadForm(FormModel Form, string? FileName, Stream? File, string? ContentType = null)
{
    private const int MostFields = 30;

    /// <summary>The key of the file. A form that is shown again, with the document that it has brought in, may bring another instead.</summary>
    /// <param name="taken">The field that names the document which has come in.</param>
    public string FileKey(string taken) => Form.All(taken) is [.., var document] ? $"{Form.Key}-{document}" : Form.Key;

    /// <summary>Reads up to the file. The first field must prove that the form comes from one of this site's pages.</summary>
    public static async ValueTask<UploadForm> BindAsync(HttpContext context) => await BrokenUploads.NamedAsync(async () =>
    {
        var reader = new MultipartReader(EvidenceForm.BoundaryOf(context.Request), context.Request.Body);
        await ProveAsync(context, reader);
        return await ReadAsync(reader, context.RequestAborted);
    });

    /// <summary>Nothing after the proof is looked at before it holds: without one, the framework would look for it in the whole body.</summary>
    private static async Task ProveAsync(HttpContext context, MultipartReader reader)
    {
        var field = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        if (await reader.ReadNextSectionAsync(context.RequestAborted) is not { } first
            || first.AsFormDataSection() is not { } proof || proof.Name != field
            || await EvidenceForm.ValueAsync(first, field, context.RequestAborted) is not { Length: > 0 } token)
        {
            throw NotProved();
        }

        context.Request.Headers[TransitionWeb.AntiforgeryHeader] = token;
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            throw NotProved();
        }
    }

    private static ProblemException NotProved() => new(
        StatusCodes.Status400BadRequest, "antiforgery", "This form has expired. Go back, load the page again and send it once more.");

    private static async Task<UploadForm> ReadAsync(MultipartReader reader, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        for (var count = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; count++)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? string.Empty;
            if (disposition?.IsFileDisposition() == true)
            {
                // A browser sends a file without a name where none was chosen.
                var file = EvidenceForm.FileNameOf(disposition);
                return string.IsNullOrWhiteSpace(file) ? new(new(fields), null, null) : new(new(fields), file, section.Body, section.ContentType);
            }

            if (count == MostFields)
            {
                throw Refuse.Invalid("body", $"This form has at most {MostFields} fields.");
            }

            fields[name] = StringValues.Concat(
                fields.GetValueOrDefault(name), await EvidenceForm.ValueAsync(section, name, cancellation));
        }

        return new(new(fields), null, null);
    }
}
