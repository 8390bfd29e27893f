using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Journal;
using Transition.Web.Access;

namespace Transition.Web.Common;

/// <summary>Lets requests wait for what earlier answers have promised, but for those that are promised themselves.</summary>
public sealed class PromiseKeeper(RequestDelegate next, Promises promises)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is RouteEndpoint { Metadata: var facts }
            && facts.GetMetadata<NeedsAttribute>() is not null && facts.GetMetadata<PromisedAttribute>() is null)
        {
            await promises.KeptAsync().WaitAsync(context.RequestAborted);
        }

        await next(context);
    }
}
