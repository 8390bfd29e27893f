using Microsoft.Net.Http.Headers;
using Transition.Web.Health;

namespace Transition.LocalHost;

/// <summary>
/// The time between listening and being ready. Requests are asked to come again, but for those to whether the process lives; the
/// first of which is the host's own, for whatever comes first has the table of all addresses made, and waits for that.
/// </summary>
public sealed class Opening
{
    private const string Seconds = "2";

    private volatile bool isOpen;

    public void Open() => isOpen = true;

    public Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (isOpen || context.Request.Path == HealthEndpoints.Live)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = Seconds;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        context.Response.Headers["Refresh"] = Seconds;
        return context.Response.WriteAsync("Transition is starting. Ask again in a few seconds.", context.RequestAborted);
    }

    /// <summary>Sends the first request.</summary>
    public static async Task AskAsync(string address, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await http.GetAsync(new Uri(address + HealthEndpoints.Live), cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
