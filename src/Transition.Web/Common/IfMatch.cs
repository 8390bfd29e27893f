using System.Globalization;
using Microsoft.AspNetCore.Http;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>The If-Match header: the version that the person acted on.</summary>
public sealed record IfMatch(long Version)
{
    public const string Header = "If-Match";

    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var value = context.Request.Headers.IfMatch.ToString().Trim();
        if (value.Length == 0)
        {
            throw new ProblemException(
                StatusCodes.Status428PreconditionRequired,
                "precondition-required",
                $"Send the ETag of what you loaded in the header {Header}, so that nobody's change is lost.",
                Header);
        }

        return value is ['"', .. var digits, '"'] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw Refuse.Invalid(Header, $"The header {Header} takes one ETag as it was given, for example \"3\" with its quotes.");
    }
}
