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

    /// <summary>What is wrong, by field: all of it, where several fields are at fault.</summary>
    public IEnumerable<(string Field, string Detail)> Errors { get; init; } = Field is null ? [] : [(Field, Detail)];

    /// <summary>One that stands for all of them.</summary>
    public static Problem OfAll(IReadOnlyList<Problem> problems) =>
        problems[0] with { Errors = problems.SelectMany(problem => problem.Errors) };

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
            details.Extensions["errors"] = Errors.GroupBy(error => error.Field, error => error.Detail)
                .ToDictionary(field => field.Key, field => field.ToArray());
        }

        return details;
    }
}
