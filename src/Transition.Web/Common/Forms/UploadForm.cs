using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>Reads up to the file. The first field must prove that the form comes from one of this site's pages.</summary>
    public static async ValueTask<UploadForm> BindAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var reader = new MultipartReader(EvidenceForm.BoundaryOf(context.Request), context.Request.Body);
        var proof = await reader.ReadNextSectionAsync(cancellation);
        context.Request.Headers[TransitionWeb.AntiforgeryHeader] =
            proof is null ? string.Empty : await EvidenceForm.ValueAsync(proof, "token", cancellation);
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            throw new ProblemException(
                StatusCodes.Status400BadRequest, "antiforgery", "This form has expired. Go back, load the page again and send it once more.");
        }

        return await ReadAsync(reader, cancellation);
    }

    private static async Task<UploadForm> ReadAsync(MultipartReader reader, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? string.Empty;
            if (disposition?.IsFileDisposition() == true)
            {
                // A browser sends a file without a name where none was chosen.
                var file = EvidenceForm.FileNameOf(disposition);
                return string.IsNullOrWhiteSpace(file) ? new(new(fields), null, null) : new(new(fields), file, section.Body, section.ContentType);
            }

            if (fields.Count == MostFields)
            {
                throw Refuse.Invalid("body", $"This form has at most {MostFields} fields.");
            }

            fields[name] = StringValues.Concat(
                fields.GetValueOrDefault(name), await EvidenceForm.ValueAsync(section, name, cancellation));
        }

        return new(new(fields), null, null);
    }
}
