using Microsoft.AspNetCore.Http;
using Transition.Application.Journal;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>Holds the answer to a command back, for a short while, until what follows from it can be read.</summary>
public sealed class CascadeFilter(Promises promises, TimeProvider machine) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Has<AnswersAtOnceAttribute>(http))
        {
            return await next(context);
        }

        return Has<PromisedAttribute>(http)
            ? await PromiseAsync(async () => await next(context), http.RequestAborted)
            : await Cascade.RunAsync(async () => await next(context), machine, http.RequestAborted);
    }

    private static bool Has<T>(HttpContext http)
        where T : Attribute => http.GetEndpoint()?.Metadata.GetMetadata<T>() is not null;

    /// <summary>A refusal holds only if it was not too early: what was promised before may have been on its way still.</summary>
    private async Task<object?> PromiseAsync(Func<Task<object?>> command, CancellationToken cancellation)
    {
        var earlier = promises.KeptAsync();
        try
        {
            return await promises.MakeAsync(command, cancellation);
        }
        catch (RefusedException) when (!earlier.IsCompleted)
        {
            await earlier.WaitAsync(cancellation);
            return await promises.MakeAsync(command, cancellation);
        }
    }
}
