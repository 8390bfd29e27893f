using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Transition.Web.Common;

/// <summary>
/// Answers are compressed, over HTTPS too: the proofs in forms are written anew each time, and another site's requests carry no
/// cookie, so that nobody can guess at a secret by the length of an answer.
/// </summary>
public static class Compression
{
    private static readonly string[] Besides = [Problem.ContentType, "text/csv", "image/svg+xml"];

    public static IServiceCollection AddCompression(this IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. Besides];
    });
}
