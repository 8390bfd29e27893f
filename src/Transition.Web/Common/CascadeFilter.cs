using Microsoft.AspNetCore.Http;
using Transition.Application.Journal;

namespace Transition.Web.Common;

/// <summary>Holds the answer to a command back, for a short while, until what follows from it can be read.</summary>
public sealed class CascadeFilter(TimeProvider machine) : IEndpointFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<AnswersAtOnceAttribute>() is not null
            ? await next(context)
            : await Cascade.RunAsync(async () => await next(context), Patience, machine, http.RequestAborted);
    }
}
