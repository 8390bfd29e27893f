using Microsoft.AspNetCore.DataProtection;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.LocalHost.Development;

/// <summary>What a machine in development has and nothing else: demo personas, their tokens, and a clock to be moved.</summary>
public static class DevelopmentServices
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <param name="folder">The data folder: the keys of tokens and cookies stay with the data.</param>
    /// <returns>The options of the web with which the tokens are accepted.</returns>
    /// <exception cref="InvalidOperationException">The host is not in development: there nobody may act as somebody else.</exception>
    public static TransitionWebOptions AddDevelopment(
        this IServiceCollection services, IHostEnvironment environment, string folder, TimeProvider machine)
    {
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException($"Demo personas are for development only, and this is {environment.EnvironmentName}.");
        }

        var tokens = new DevelopmentTokens(DevelopmentKey.Load(folder), machine);
        services.AddSingleton(tokens);
        services.AddSingleton<IDevelopmentSignIn, DevelopmentSignIn>();
        services.AddDataProtection().SetApplicationName("Transition").PersistKeysToFileSystem(Keys(folder));
        return new() { Bearer = tokens.Accept, SecureCookies = false };
    }

    private static DirectoryInfo Keys(string folder)
    {
        var path = Path.Combine(folder, "cookie-keys");
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
    }
}
