using Microsoft.AspNetCore.Http;

namespace Transition.Web.Common;

/// <summary>After a form was taken: the page that shows what has come of it, so that loading it again repeats nothing.</summary>
public sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
