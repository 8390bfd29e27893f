using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Transition.Web.Common;

/// <summary>Answers with a problem: a page where a browser asked for one, problem details (RFC 9457) otherwise.</summary>
public static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.WantsPage()
            ? new RazorComponentResult<ProblemPage>(new { Problem = problem, TraceId = context.TraceId(), Back = BackOf(context.Request) })
            {
                StatusCode = problem.Status,
            }.ExecuteAsync(context)
            : context.Response.WriteAsJsonAsync(
                problem.ToDetails(context), options: null, Problem.ContentType, context.RequestAborted);
    }

    /// <summary>Gives a body to the statuses that routing and others set without one.</summary>
    public static Task WriteStatusAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var code = context.Response.StatusCode;
        return WriteAsync(context, code switch
        {
            StatusCodes.Status404NotFound => new(code, "no-such-address", ProblemException.NoSuchAddress(context.Request.Path).Message),
            StatusCodes.Status405MethodNotAllowed => new(
                code, "method-not-allowed", $"This address does not take {context.Request.Method}. It takes {context.Response.Headers.Allow}."),
            StatusCodes.Status413PayloadTooLarge => BadRequests.TooLarge(),
            StatusCodes.Status415UnsupportedMediaType => BadRequests.UnsupportedType(),
            _ => new(code, "refused", "The request was refused. Check its form against /openapi/v1.json."),
        });
    }

    /// <summary>A form is sent to an address just below that of the page it is about.</summary>
    private static string? BackOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.Value is { } path && path.LastIndexOf('/') is > 0 and var end
            ? $"{request.PathBase}{new PathString(path[..end])}"
            : null;
}
