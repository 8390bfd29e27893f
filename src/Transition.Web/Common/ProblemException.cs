using Microsoft.AspNetCore.Http;

namespace Transition.Web.Common;

/// <summary>A request that the web refuses before it comes to a use case.</summary>
public sealed class ProblemException(int status, string code, string message, string? field = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string? Field { get; } = field;

    public static ProblemException NoSuchAddress(PathString path) =>
        new(StatusCodes.Status404NotFound, "no-such-address", $"There is nothing at {path}. Check the address.");
}
