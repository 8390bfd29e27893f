using Microsoft.AspNetCore.Authentication.JwtBearer;
using Transition.Web.Access;

namespace Transition.Web.Common;

/// <summary>What a host decides about the web.</summary>
public sealed record TransitionWebOptions
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Says whose bearer tokens are accepted. Without it none is.</summary>
    public Action<JwtBearerOptions>? Bearer { get; init; }

    /// <summary>Whose sign-ins with Entra ID are accepted. Without it none is.</summary>
    public EntraOptions? Entra { get; init; }

    /// <summary>Whether cookies go over HTTPS only; off on one machine, which serves plain HTTP to itself.</summary>
    public bool SecureCookies { get; init; } = true;

    /// <summary>The names under which the site is reached: others are refused, so that no foreign page can borrow one.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = ["*"];

    /// <summary>In bytes, for every address but the upload.</summary>
    public long LargestBody { get; init; } = Mebibyte;

    /// <summary>Calls of the API that one person may make in a minute.</summary>
    public int CallsAMinute { get; init; } = 30_000;

    public int UploadsAMinute { get; init; } = 600;

    public int SignInsAMinute { get; init; } = 300;
}
