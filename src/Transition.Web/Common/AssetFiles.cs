using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Transition.Web.Common;

/// <summary>
/// Stylesheets, scripts and images, which every host serves from this assembly. Each has an address with the hash of its content,
/// so that a browser keeps it for good and yet never shows an old one.
/// </summary>
public static class AssetFiles
{
    public const string Path = "/assets";

    private const string Kept = "public, max-age=31536000, immutable";
    private const string Prefix = "assets.";
    private const int HashLength = 16;

    private static readonly FrozenDictionary<string, string> Hashes = typeof(AssetFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(name => name, HashOf);

    /// <param name="name">For example <c>transition.css</c> or <c>images/favicon.ico</c>.</param>
    public static string AddressOf(string name) => $"{Path}/{Hashes[ResourceOf(name)]}/{name}";

    public static IApplicationBuilder UseAssets(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new Files(),
        RequestPath = Path,
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = Kept,
    });

    private static string ResourceOf(string name) => Prefix + name.Replace('/', '.');

    private static string HashOf(string resource)
    {
        using var content = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
        return Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];
    }

    /// <summary>Finds a file only under the hash that it has now.</summary>
    private sealed class Files : IFileProvider
    {
        private readonly EmbeddedFileProvider files = new(typeof(AssetFiles).Assembly, "assets");

        public IFileInfo GetFileInfo(string subpath) => subpath.TrimStart('/').Split('/', 2) is [var hash, var name]
            && Hashes.TryGetValue(ResourceOf(name), out var known) && known == hash
                ? files.GetFileInfo(name)
                : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
