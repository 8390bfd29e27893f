using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Transition.Web.Common;
using Transition.Web.Health;

namespace Transition.Functions.Common;

/// <summary>The API and the portal: the same pipeline as on one machine, for the requests that the front door hands over.</summary>
public sealed class Site
{
    private readonly Station station;
    private readonly IExceptionHandler problems;
    private readonly RequestDelegate pipeline;

    public Site(IServiceProvider services, Station station, IEnumerable<IExceptionHandler> problems)
    {
        this.station = station;
        this.problems = problems.OfType<ExceptionProblems>().Single();
        var app = new ApplicationBuilder(services);
        app.UseForwardedHeaders(Forwarded());
        app.UseTransitionWeb();
        pipeline = app.Build();
    }

    /// <summary>Answers a request, whatever happens: with problem details if need be.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        // The route of the function has been matched already; left in place, it would keep the site's own from being matched.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        try
        {
            if (context.Request.Path != HealthEndpoints.Live)
            {
                await station.ReadyAsync(context.RequestAborted);
            }

            await pipeline(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await problems.TryHandleAsync(context, failure, CancellationToken.None);
        }
    }

    /// <summary>
    /// The Functions host passes requests on from the same machine and says where they came from. The host name is left alone: the
    /// site's links are relative, and a name would be the caller's word.
    /// </summary>
    private static ForwardedHeadersOptions Forwarded() =>
        new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
}
