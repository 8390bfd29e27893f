using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transition.Application.Clock;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>Turns whatever is thrown into an answer that says what to do and gives nothing away.</summary>
public sealed class ExceptionProblems(RefusalProblems refusals, ILogger<ExceptionProblems> log) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        (exception, var problem) = await ToldAsync(exception, cancellationToken);
        if (problem is null)
        {
            log.LogError(exception, "Request {TraceId} failed.", httpContext.TraceId());
            problem = new(
                StatusCodes.Status500InternalServerError,
                "failed",
                "Something went wrong here. It has been logged: quote the trace id to whoever looks after this system.");
        }

        if (exception is UnreadableException or UnreadableDocumentException)
        {
            log.LogError(exception, "Request {TraceId} found something unreadable.", httpContext.TraceId());
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            log.LogWarning(exception, "Request {TraceId} found the storage unavailable.", httpContext.TraceId());
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        await ProblemWriter.WriteAsync(httpContext, problem);
        return true;
    }

    /// <summary>A refusal in words. Where the names in them cannot be read the storage is away: the same request, sent again, is refused so.</summary>
    private async Task<(Exception, Problem?)> ToldAsync(Exception exception, CancellationToken cancellation)
    {
        try
        {
            return (exception, exception is RefusedException refused
                ? Problem.OfAll(await refusals.OfAsync(refused, cancellation))
                : ProblemOf(exception));
        }
        catch (StorageUnavailableException away)
        {
            return (away, ProblemOf(away));
        }
    }

    private static Problem? ProblemOf(Exception exception) => exception switch
    {
        ProblemException problem => new(problem.Status, problem.Code, problem.Message, problem.Field),
        BadHttpRequestException bad => BadRequests.ProblemOf(bad),
        ClockMovedBackException moved => new(StatusCodes.Status400BadRequest, "clock-moved-back", moved.Message, "now"),
        ImpossibleIdException => new(
            StatusCodes.Status404NotFound, "no-such-id", "Nothing has an id or a code as long as one in this request. Check the address."),
        EvidenceTooLargeException large => new(
            StatusCodes.Status413PayloadTooLarge,
            "file-too-large",
            $"{large.Message} Make it smaller, or split it into several documents.",
            "file"),
        UnreadableException => new(
            StatusCodes.Status500InternalServerError,
            "parked",
            "Part of what is kept of this cannot be read, so it is set aside until it is mended. Nothing of it is lost, and everything "
            + "else goes on. Administrators find it under Parked."),
        UnreadableDocumentException => new(
            StatusCodes.Status500InternalServerError,
            "list-unreadable",
            "This list cannot be read. Nothing is lost: ask whoever looks after this system to rebuild the read models."),
        StorageUnavailableException => new(
            StatusCodes.Status503ServiceUnavailable,
            "storage-unavailable",
            "The storage does not answer at the moment. Try the same request again in a few seconds: it is safe to repeat."),
        _ => null,
    };
}
