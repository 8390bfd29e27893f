using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Transition.Web.Common;

/// <summary>
/// Answers are compressed, over HTTPS too: the proofs in forms are written anew each time, and what another site makes a browser
/// ask for is not compressed, so that nobody can guess at what a page says by its length.
/// </summary>
public static class Compression
{
    private static readonly string[] Besides = [Problem.ContentType, "text/csv", "image/svg+xml"];

    public static IServiceCollection AddCompression(this IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. Besides];
    });

    public static IApplicationBuilder UseCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Headers["Sec-Fetch-Site"] != "cross-site", own => own.UseResponseCompression());
}
