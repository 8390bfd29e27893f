using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Transition.Web.Access;

namespace Transition.Web.Common;

/// <summary>How often one person, or one machine where nobody is signed in, may call.</summary>
public static class Rates
{
    public const string Api = "api";
    public const string Upload = "upload";
    public const string SignIn = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions limiter, TransitionWebOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = RefuseAsync;
        Add(limiter, Api, options.CallsAMinute);
        Add(limiter, Upload, options.UploadsAMinute);
        Add(limiter, SignIn, options.SignInsAMinute);
    }

    private static void Add(RateLimiterOptions limiter, string name, int aMinute) =>
        limiter.AddPolicy(name, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.FindFirst(Schemes.PersonClaim)?.Value ?? $"address {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = Window, QueueLimit = 0 }));

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await ProblemWriter.WriteAsync(
            rejected.HttpContext, new(StatusCodes.Status429TooManyRequests, "too-often", "That is too often. Wait a moment and go on more slowly."));
    }
}
