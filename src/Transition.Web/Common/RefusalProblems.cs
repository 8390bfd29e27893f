using Microsoft.AspNetCore.Http;
using Transition.Application.Insight;
using Transition.Application.Organisations;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Web.Common;

/// <summary>Where refusals become problems: with the names of bodies, which rules do not know.</summary>
public sealed class RefusalProblems(Library<Organisation> organisations)
{
    /// <summary>All that was wrong, each by itself; the first stands for them where only one can be told.</summary>
    public async Task<IReadOnlyList<Problem>> OfAsync(RefusedException refused, CancellationToken cancellation)
    {
        Func<string, string> nameOf = refused.All.Any(one => one.Wording.HasBodies)
            ? (await BodyNames.ReadAsync(organisations, cancellation)).Of
            : code => code;
        return [.. refused.All.Select(one => new Problem(StatusOf(one.Kind), one.Code, one.Wording.With(nameOf), one.Field))];
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.Unprocessable => StatusCodes.Status422UnprocessableEntity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of refusal has no status."),
    };
}
