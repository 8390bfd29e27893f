using Microsoft.AspNetCore.Http;
using Transition.Domain.Common;

namespace Transition.Web.Evidence;

/// <summary>A form that ends too early, or is none, is the sender's to mend, wherever it is noticed.</summary>
public sealed class BrokenUploads : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await NamedAsync(async () => await next(context));

    internal static async Task<T> NamedAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception broken) when (broken is (IOException and not BadHttpRequestException) or InvalidDataException)
        {
            throw Refuse.Invalid("file", "The upload broke off, or is not a complete multipart form. Send it again.");
        }
    }
}
