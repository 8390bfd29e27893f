using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Transition.Web.Common;

/// <summary>What went wrong with a request.</summary>
/// <param name="Code">A stable name for programs.</param>
/// <param name="Detail">What was wrong and what to do, in words for people.</param>
/// <param name="Field">The field, parameter or header at fault, if one is.</param>
public sealed record Problem(int Status, string Code, string Detail, string? Field = null)
{
    public const string ContentType = "application/problem+json";

    public string Title => ReasonPhrases.GetReasonPhrase(Status);

    public ProblemDetails ToDetails(HttpContext context)
    {
        var details = new ProblemDetails
        {
            Type = $"urn:transition:problem:{Code}",
            Title = Title,
            Status = Status,
            Detail = Detail,
            Instance = context.Request.Path,
        };
        details.Extensions["code"] = Code;
        details.Extensions["traceId"] = context.TraceId();
        if (Field is not null)
        {
            details.Extensions["errors"] = new Dictionary<string, string[]> { [Field] = [Detail] };
        }

        return details;
    }
}
